"""Item 401: barriers that are entered again while others leave, are reset or aborted by one that passed, or made whole with a second one."""

import asyncio

from scenario import Error, describe, log, outcome


async def together(count, party):
    tasks = [asyncio.create_task(party(i)) for i in range(count)]
    await asyncio.wait(tasks)
    log(", ".join(outcome(task) for task in tasks))


async def twice():
    barrier = asyncio.Barrier(3)

    async def party(name):
        log(f"{name} first {await barrier.wait()}")
        second = await barrier.wait()
        log(f"{name} second {second}")
        return second

    await together(3, party)
    alone = asyncio.Barrier(1)
    log(f"{await alone.wait()} {await alone.wait()} {alone.n_waiting}")
    log(f"waiting {barrier.n_waiting}, broken {barrier.broken}")


async def again_behind_a_second_one():
    barrier, others = asyncio.Barrier(5), asyncio.Barrier(3)
    left = []

    async def party(name):
        await barrier.wait()
        left.append(name)
        if len(left) > 2:
            log(f"{name} meets the others {await others.wait()}")
        log(f"{name} again, waiting {barrier.n_waiting}")
        return await barrier.wait()

    await together(5, party)


async def broken_by_one_that_passed(verb, rest):
    barrier = asyncio.Barrier(5)
    passed = []

    async def party(name):
        try:
            log(f"{name} passes {await barrier.wait()}")
        except asyncio.BrokenBarrierError:
            log(f"{name} is thrown out, waiting {barrier.n_waiting}")
            return "thrown out"
        passed.append(name)
        if len(passed) == rest:
            await getattr(barrier, verb)()
            log(f"{name}: {verb}, broken {barrier.broken}")
        return "passed"

    await together(5, party)
    log(f"waiting {barrier.n_waiting}, broken {barrier.broken}")


async def broken_with_some_that_came_again(verb):
    barrier = asyncio.Barrier(5)
    passed = []

    async def party(name):
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError:
            log(f"{name} is thrown out")
            if verb == "reset":
                return await barrier.wait()
            return "out"
        passed.append(name)
        if len(passed) > 2:
            log(f"{name} does it")
            await getattr(barrier, verb)()
            if verb == "reset":
                return await barrier.wait()
            return "done"
        try:
            return await barrier.wait()
        except asyncio.BrokenBarrierError:
            log(f"{name} came again and is thrown out")
            return "again"

    await together(5, party)
    log(f"waiting {barrier.n_waiting}, broken {barrier.broken}")


async def reset_by_the_last():
    barrier = asyncio.Barrier(4)
    passed = []

    async def party(name):
        await barrier.wait()
        passed.append(name)
        if len(passed) == 4:
            log(f"{name} resets, waiting {barrier.n_waiting}")
            await barrier.reset()
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError:
            log(f"{name} is thrown out")
        return await barrier.wait()

    task = asyncio.create_task(together(4, party))
    await asyncio.sleep(1)
    log(f"waiting {barrier.n_waiting}, broken {barrier.broken}")
    task.cancel()


async def waits_again_in_finally():
    barrier = asyncio.Barrier(4)

    async def party(name):
        if name == 3:
            await asyncio.sleep(1)
            await barrier.reset()
            log(f"reset, waiting {barrier.n_waiting}")
            return await barrier.wait()
        try:
            await barrier.wait()
        except asyncio.BrokenBarrierError:
            log(f"{name} is thrown out")
        finally:
            log(f"{name} again {await barrier.wait()}")

    await together(4, party)


async def one_fails():
    first, second = asyncio.Barrier(5), asyncio.Barrier(5)

    async def party(name):
        try:
            if await first.wait() == 2:
                raise Error(f"{name}")
            await first.wait()
            log("never")
        except asyncio.BrokenBarrierError:
            log(f"{name} is thrown out")
        except Error as error:
            log(f"{describe(error)} aborts")
            await first.abort()
        if await second.wait() == 2:
            log(f"{name} resets, broken {first.broken}")
            await first.reset()
        await second.wait()
        return await first.wait()

    await together(5, party)
    log(f"broken {first.broken}, waiting {first.n_waiting} {second.n_waiting}")


async def before_anyone_came():
    for verb in ("reset", "abort"):
        barrier = asyncio.Barrier(1)
        await asyncio.create_task(getattr(barrier, verb)())
        log(f"{verb}: waiting {barrier.n_waiting}, broken {barrier.broken}")


async def main():
    await twice()
    await again_behind_a_second_one()
    for verb in ("reset", "abort"):
        for rest in (1, 3):
            await broken_by_one_that_passed(verb, rest)
        await broken_with_some_that_came_again(verb)
    await reset_by_the_last()
    await waits_again_in_finally()
    await one_fails()
    await before_anyone_came()
