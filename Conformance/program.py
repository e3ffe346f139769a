"""Runs a random program on asyncio. Harness/ProgramRunner.cs is the same interpreter in C#, step by step.

A program is plain data: a few primitives and bodies, each a list of steps such as ["sleep", 2] or
["timeout", 1, [...]]. Body 0 is the first task. A step that names a task takes a number, which counts modulo the tasks
that there are. A task awaits only tasks younger than itself, so that no cycle of awaits can arise.
"""

import asyncio

from scenario import Error, describe, log, outcome, show

CONDITIONS = {
    "first": asyncio.FIRST_COMPLETED,
    "failure": asyncio.FIRST_EXCEPTION,
    "all": asyncio.ALL_COMPLETED,
}


class Runner:
    def __init__(self, program):
        self.eager = program["eager"]
        self.bodies = program["bodies"]
        self.locks = [asyncio.Lock() for _ in range(program["locks"])]
        self.events = [asyncio.Event() for _ in range(program["events"])]
        self.conditions = [asyncio.Condition() for _ in range(program["conditions"])]
        self.semaphores = [asyncio.Semaphore(value) for value in program["semaphores"]]
        self.barriers = [asyncio.Barrier(parties) for parties in program["barriers"]]
        self.queues = [asyncio.Queue(size) for size in program["queues"]]
        self.futures = [None] * program["futures"]
        self.tasks = []

    async def run(self):
        loop = asyncio.get_running_loop()
        if self.eager:
            loop.set_task_factory(asyncio.eager_task_factory)
        for number in range(len(self.futures)):
            await self.do_renew_future(0, number)
        self.spawn(0, asyncio.create_task)
        await asyncio.sleep(30)
        while left := loop.in_order_of_creation(asyncio.all_tasks() - {asyncio.current_task()}):
            log(f"{len(left)} left: {show([task.get_name() for task in self.all_tasks() if not task.done()])}")
            for task in left:
                task.cancel()
            await asyncio.sleep(5)
        for task in self.all_tasks():
            log(f"{task.get_name()} {outcome(task)} {task.cancelling()}")
        log(f"{[lock.locked() for lock in self.locks].count(True)} locked, {sum(q.qsize() for q in self.queues)} queued")

    def spawn(self, body, create):
        number = len(self.tasks)
        self.tasks.append(None)  # an eager task takes its first step before it is here
        task = create(self.body(body, number), name=f"t{number}")
        self.tasks[number] = task
        task.add_done_callback(lambda done: log(f"t{number} is {outcome(done)}"))
        return task

    async def body(self, index, me):
        log(f"t{me} body {index}")
        await self.steps(self.bodies[index], me)
        return index

    async def steps(self, steps, me):
        for step in steps:
            await self.step(step, me)

    def all_tasks(self):
        return [task for task in self.tasks if task is not None]

    def younger(self, me, number):
        tasks = [task for task in self.tasks[me + 1 :] if task is not None]
        return tasks[number % len(tasks)] if tasks else None

    def some_younger(self, me, numbers):
        tasks = [self.younger(me, number) for number in numbers]
        return [task for task in tasks if task is not None]

    async def step(self, step, me):
        name, *arguments = step
        log(f"t{me} {name}")
        await getattr(self, "do_" + name)(me, *arguments)

    async def do_sleep(self, me, delay):
        await asyncio.sleep(delay)
        log(f"t{me} slept")

    async def do_call(self, me, body):
        log(f"t{me} got {await self.body(body, me)}")

    async def do_raise(self, me, text):
        raise Error(text)

    async def do_spawn(self, me, body):
        self.spawn(body, asyncio.create_task)

    async def do_await(self, me, number):
        if (task := self.younger(me, number)) is not None:
            log(f"t{me} got {show(await task)} of {task.get_name()}")

    async def do_cancel(self, me, number):
        if tasks := self.all_tasks():
            task = tasks[number % len(tasks)]
            log(f"t{me} cancels {task.get_name()}: {task.cancel()}")

    async def do_cancel_later(self, me, delay, number):
        if tasks := self.all_tasks():
            task = tasks[number % len(tasks)]
            loop = asyncio.get_running_loop()
            loop.call_later(delay, lambda: log(f"timer cancels {task.get_name()}: {task.cancel()}"))

    async def do_uncancel(self, me):
        log(f"t{me} uncancels: {asyncio.current_task().uncancel()}")

    async def do_gather(self, me, bodies):
        log(f"t{me} gathered {show(await asyncio.gather(*[self.body(body, me) for body in bodies]))}")

    async def do_gather_outcomes(self, me, bodies):
        results = await asyncio.gather(*[self.body(body, me) for body in bodies], return_exceptions=True)
        log(f"t{me} gathered {show(results)}")

    async def do_gather_tasks(self, me, numbers):
        results = await asyncio.gather(*self.some_younger(me, numbers), return_exceptions=True)
        log(f"t{me} gathered {show(results)}")

    async def do_wait(self, me, numbers, timeout, condition):
        if tasks := self.some_younger(me, numbers):
            done, pending = await asyncio.wait(tasks, timeout=timeout, return_when=CONDITIONS[condition])
            log(f"t{me} {len(done)} done, {len(pending)} pending")

    async def do_as_completed(self, me, numbers, timeout):
        # CPython keeps the tasks in a set: of those that are done already it gives any one first.
        tasks = self.some_younger(me, numbers)
        tasks = [task for task in tasks if task.done()][:1] + [task for task in tasks if not task.done()]
        async for task in asyncio.as_completed(tasks, timeout=timeout):
            log(f"t{me} sees {task.get_name()} {outcome(task)}")

    async def do_wait_for(self, me, timeout, body):
        log(f"t{me} got {await asyncio.wait_for(self.body(body, me), timeout)}")

    async def do_wait_for_task(self, me, timeout, number):
        if (task := self.younger(me, number)) is not None:
            log(f"t{me} got {await asyncio.wait_for(task, timeout)}")

    async def do_shield(self, me, number):
        if (task := self.younger(me, number)) is not None:
            log(f"t{me} got {await asyncio.shield(task)}")

    async def do_shield_call(self, me, body):
        log(f"t{me} got {await asyncio.shield(self.body(body, me))}")

    async def do_held_shield(self, me, number, delay):
        if (task := self.younger(me, number)) is not None:
            shield = asyncio.shield(task)
            await asyncio.sleep(delay)
            log(f"t{me} got {await shield}")

    async def do_held_gather(self, me, bodies, delay, cancels):
        gathered = asyncio.gather(*[self.body(body, me) for body in bodies])
        await asyncio.sleep(delay)
        if cancels:
            log(f"t{me} cancels its gather: {gathered.cancel()}")
        log(f"t{me} gathered {show(await gathered)}")

    async def do_gather_shields(self, me, number, body):
        if (task := self.younger(me, number)) is not None:
            log(f"t{me} gathered {show(await asyncio.gather(asyncio.shield(task), self.body(body, me)))}")

    async def do_wait_for_get(self, me, timeout, number):
        log(f"t{me} took {await asyncio.wait_for(self.queues[number].get(), timeout)} in time")

    async def do_wait_for_lock(self, me, timeout, number, steps):
        await asyncio.wait_for(self.locks[number].acquire(), timeout)
        try:
            log(f"t{me} has lock {number} in time")
            await self.steps(steps, me)
        finally:
            self.locks[number].release()

    async def do_cancel_with(self, me, number, text):
        if tasks := self.all_tasks():
            task = tasks[number % len(tasks)]
            log(f"t{me} cancels {task.get_name()} with {text}: {task.cancel(text)}")

    async def do_hear(self, me, steps):
        try:
            await self.steps(steps, me)
        except asyncio.CancelledError as error:
            log(f"t{me} hears {error.args[0] if error.args else '-'}")
            raise

    async def do_cancel_after(self, me, number, other):
        tasks = self.all_tasks()
        if (task := self.younger(me, number)) is not None:
            victim = tasks[other % len(tasks)]
            task.add_done_callback(lambda _: log(f"{task.get_name()} cancels {victim.get_name()}: {victim.cancel()}"))

    async def do_yield(self, me, times):
        for _ in range(times):
            await asyncio.sleep(0)
        log(f"t{me} yielded")

    async def do_timeout(self, me, delay, steps):
        async with asyncio.timeout(delay):
            await self.steps(steps, me)
        log(f"t{me} in time")

    async def do_moved_timeout(self, me, delay, first, later, second):
        async with asyncio.timeout(delay) as timeout:
            await self.steps(first, me)
            timeout.reschedule(None if later is None else asyncio.get_running_loop().time() + later)
            await self.steps(second, me)
        log(f"t{me} in time, {timeout.expired()}")

    async def do_group(self, me, bodies, steps):
        async with asyncio.TaskGroup() as group:
            for body in bodies:
                self.spawn(body, group.create_task)
            await self.steps(steps, me)
        log(f"t{me} group ends")

    async def do_swallow(self, me, steps):
        try:
            await self.steps(steps, me)
        except asyncio.CancelledError:
            log(f"t{me} swallows, {asyncio.current_task().cancelling()}")

    async def do_replace(self, me, steps):
        try:
            await self.steps(steps, me)
        except asyncio.CancelledError:
            log(f"t{me} replaces")
            raise Error("replaced")

    async def do_catch(self, me, steps):
        try:
            await self.steps(steps, me)
        except Exception as exception:
            log(f"t{me} catches {describe(exception)}")

    async def do_finally(self, me, steps, cleanup):
        try:
            await self.steps(steps, me)
        finally:
            log(f"t{me} cleans up")
            await self.steps(cleanup, me)

    async def do_lock(self, me, number, steps):
        async with self.locks[number]:
            log(f"t{me} has lock {number}")
            await self.steps(steps, me)

    async def do_semaphore(self, me, number, steps):
        async with self.semaphores[number]:
            log(f"t{me} has semaphore {number}")
            await self.steps(steps, me)

    async def do_set(self, me, number):
        self.events[number].set()

    async def do_clear(self, me, number):
        self.events[number].clear()

    async def do_wait_event(self, me, number):
        await self.events[number].wait()
        log(f"t{me} saw event {number}")

    async def do_wait_condition(self, me, number):
        condition = self.conditions[number]
        async with condition:
            log(f"t{me} waits")
            await condition.wait()
            log(f"t{me} notified")

    async def do_notify(self, me, number, count):
        condition = self.conditions[number]
        async with condition:
            condition.notify(count)

    async def do_barrier(self, me, number):
        log(f"t{me} is {await self.barriers[number].wait()} of the barrier")

    async def do_reset(self, me, number):
        await self.barriers[number].reset()

    async def do_abort(self, me, number):
        await self.barriers[number].abort()

    async def do_release(self, me, number):
        self.locks[number].release()

    async def do_wait_predicate(self, me, number, event):
        condition = self.conditions[number]
        async with condition:
            await condition.wait_for(self.events[event].is_set)
            log(f"t{me} found event {event}")

    async def do_await_future(self, me, number):
        log(f"t{me} got {await self.futures[number]} of future {number}")

    async def do_set_future(self, me, number, value):
        self.futures[number].set_result(value)

    async def do_fail_future(self, me, number, text):
        self.futures[number].set_exception(Error(text))

    async def do_cancel_future(self, me, number):
        log(f"t{me} cancels future {number}: {self.futures[number].cancel()}")

    async def do_renew_future(self, me, number):
        self.futures[number] = asyncio.get_running_loop().create_future()
        self.futures[number].add_done_callback(lambda done: log(f"future {number} is {outcome(done)}"))

    async def do_task_done(self, me, number):
        try:
            self.queues[number].task_done()
        except ValueError:
            log(f"t{me} has nothing to mark")

    async def do_join(self, me, number):
        await self.queues[number].join()
        log(f"t{me} joined")

    async def do_shutdown(self, me, number, immediate):
        self.queues[number].shutdown(immediate)

    async def do_put(self, me, number, item):
        await self.queues[number].put(item)
        log(f"t{me} put {item}")

    async def do_get(self, me, number):
        log(f"t{me} took {await self.queues[number].get()}")

    async def do_put_nowait(self, me, number, item):
        self.queues[number].put_nowait(item)

    async def do_get_nowait(self, me, number):
        log(f"t{me} took {self.queues[number].get_nowait()}")
