"""Item 357: actors that ask each other within limits, fail and are started anew."""

import asyncio

from scenario import Error, log, attempt, describe


class Actor:

    def __init__(self, name, parent=None):
        self.name, self.parent, self.box = (name, parent, asyncio.Queue())
        self.task = asyncio.create_task(self.run(), name=name)

    async def run(self):
        try:
            while True:
                msg, reply = await self.box.get()
                try:
                    r = await self.handle(msg)
                    if reply and (not reply.done()):
                        reply.set_result(r)
                except Error as e:
                    if reply and (not reply.done()):
                        reply.set_exception(e)
                    if self.parent:
                        self.parent.tell(("failed", self.name, describe(e)))
        except asyncio.CancelledError:
            log(f"{self.name} stopped, {self.box.qsize()} unread")
            raise

    def tell(self, m):
        self.box.put_nowait((m, None))

    async def ask(self, m, timeout=None):
        f = asyncio.get_running_loop().create_future()
        self.box.put_nowait((m, f))
        async with asyncio.timeout(timeout):
            return await f

    async def stop(self):
        self.task.cancel()
        try:
            await self.task
        except asyncio.CancelledError:
            pass


class Counter(Actor):
    n = 0

    async def handle(self, m):
        if m == "inc":
            self.n += 1
        elif m == "slow":
            await asyncio.sleep(2)
        elif m == "boom":
            raise Error(self.name)
        return self.n


class Boss(Actor):

    def __init__(self, name):
        super().__init__(name)
        self.kids = {}

    async def handle(self, m):
        kind, *rest = m
        log(f"{self.name} {kind} {' '.join(rest)}")
        if kind == "spawn":
            self.kids[rest[0]] = Counter(rest[0], self)
        elif kind == "failed":
            await self.kids[rest[0]].stop()
            self.kids[rest[0]] = Counter(rest[0], self)
        elif kind == "ask":
            return await self.kids[rest[0]].ask(rest[1], 1)
        elif kind == "down":
            for k in self.kids.values():
                await k.stop()
        return len(self.kids)


async def main():
    b = Boss("boss")
    for n in "xy":
        log(await b.ask(("spawn", n)))
    for _ in range(3):
        b.kids["x"].tell("inc")
    log(await b.ask(("ask", "x", "inc")))
    log(await attempt(b.kids["x"].ask("boom")))
    log(await b.ask(("ask", "x", "inc")))
    log(await attempt(b.kids["y"].ask("slow", 1)))
    log(await attempt(b.kids["y"].ask("inc", 2)))
    b.kids["y"].tell("slow")
    b.kids["y"].tell("inc")
    b.kids["y"].tell("inc")
    await asyncio.sleep(1)
    log(await b.ask(("down",)))
    await b.stop()
    log(len(asyncio.all_tasks()))
