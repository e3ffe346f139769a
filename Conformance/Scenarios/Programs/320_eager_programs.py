"""Item 320: eager tasks that end at once, fail at once, start others, are cancelled, gathered and waited for."""

import asyncio

from scenario import Error, attempt, log, outcome, show, sleeper, value_after


async def quick(name):
    log(f"{name} runs in the task of main: {asyncio.current_task() is main_task}")
    return name


main_task = None


async def failing(name):
    log(f"{name} fails")
    raise Error(name)


async def nesting(depth):
    log(f"depth {depth}")
    if depth < 3:
        task = asyncio.create_task(nesting(depth + 1))
        log(f"{depth} made {outcome(task)}")
        await task
    else:
        await asyncio.sleep(1)
    log(f"end {depth}")


async def main():
    loop = asyncio.get_running_loop()
    global main_task
    main_task = asyncio.current_task()
    loop.set_task_factory(asyncio.eager_task_factory)
    loop.call_soon(log, "callback")
    a = asyncio.create_task(quick("a"), name="task a")
    b = asyncio.create_task(failing("b"))
    log(f"{outcome(a)} {outcome(b)}")
    log(f"{asyncio.current_task().get_name() == 'task a'} {a.cancel()}")
    log(show(await asyncio.gather(quick("left"), failing("right"), value_after(1, "late"), return_exceptions=True)))
    task = asyncio.create_task(nesting(0))
    log(outcome(task))
    await task
    task = asyncio.create_task(sleeper("eager"))
    log("created")
    task.cancel()
    log(await attempt(task))
    done, pending = await asyncio.wait([asyncio.create_task(quick("w")), asyncio.create_task(sleeper("s", 1))], return_when=asyncio.FIRST_COMPLETED)
    log(f"{len(done)} {len(pending)}")
    log(await attempt(asyncio.wait_for(quick("wf"), 0)))
    log(await attempt(asyncio.shield(quick("sh"))))
    event = asyncio.Event()
    waiting = asyncio.create_task(event.wait())
    event.set()
    log(outcome(waiting))
    log(await waiting)
    c = asyncio.create_task(quick("c"))
    c.add_done_callback(lambda _: log("c is done"))
    log("registered")
    await asyncio.sleep(0)
    log("end")
    await asyncio.wait(pending)
