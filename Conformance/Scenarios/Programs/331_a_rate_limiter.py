"""Item 331: a limiter that lets some requests in at a time, retries others, and tells its subscribers."""

import asyncio

from scenario import Error, log, show


class Limiter:
    def __init__(self, limit):
        self.semaphore = asyncio.Semaphore(limit)
        self.subscribers = []

    def subscribe(self):
        queue = asyncio.Queue(2)
        self.subscribers.append(queue)
        return queue

    async def tell(self, text):
        for queue in self.subscribers:
            if queue.full():
                log(f"dropped {queue.get_nowait()}")
                queue.task_done()
            await queue.put(text)

    async def request(self, name, cost):
        for attempt_number in range(3):
            try:
                async with self.semaphore:
                    async with asyncio.timeout(2):
                        await asyncio.sleep(cost - attempt_number)
                await self.tell(f"{name} after {attempt_number}")
                return name
            except TimeoutError:
                log(f"{name} too slow")
                await asyncio.sleep(attempt_number)
        raise Error(name)


async def subscriber(name, queue, pause):
    seen = 0
    try:
        while True:
            text = await queue.get()
            seen += 1
            log(f"{name}: {text}")
            await asyncio.sleep(pause)
            queue.task_done()
    except asyncio.CancelledError:
        log(f"{name} saw {seen}")
        raise


async def main():
    limiter = Limiter(2)
    subscribers = [asyncio.create_task(subscriber(name, limiter.subscribe(), pause)) for name, pause in (("quick", 0), ("slow", 3))]
    results = await asyncio.gather(*[limiter.request(f"r{i}", i) for i in range(1, 6)], return_exceptions=True)
    log(show(results))
    await asyncio.gather(*[queue.join() for queue in limiter.subscribers])
    log("all told")
    for task in subscribers:
        task.cancel()
    await asyncio.wait(subscribers)
