"""Item 402: groups whose children fail while the body cleans up, whose body replaces its cancellation, and around what fails as it is left."""

import asyncio
import contextlib

from scenario import Error, attempt, describe, error_after, log


async def sleeps_and_fails(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} cancelled")
        raise Error(name)


async def child_fails_while_the_body_cleans_up():
    async with asyncio.TaskGroup() as group:
        group.create_task(error_after(3, "child"))
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            log("body cleans up")
            try:
                await asyncio.sleep(5)
            finally:
                log(f"clean-up ends, requests {asyncio.current_task().cancelling()}")
            raise


async def by_a_task():
    await asyncio.create_task(child_fails_while_the_body_cleans_up())


async def body_replaces_it():
    async with asyncio.TaskGroup():
        try:
            await asyncio.sleep(100)
        except asyncio.CancelledError:
            raise Error("instead")


async def inner_children_fail():
    async with asyncio.TaskGroup() as outer:
        outer.create_task(asyncio.sleep(100))
        async with asyncio.TaskGroup() as inner:
            for name in "ab":
                inner.create_task(sleeps_and_fails(name))
            await asyncio.sleep(100)


async def empty_group_around():
    async with asyncio.TaskGroup():
        async with asyncio.TaskGroup() as inner:
            inner.create_task(sleeps_and_fails("c"))
            await asyncio.sleep(100)


async def child_fails_in_the_step_of_the_cancel(started):
    async def child():
        started.set()
        await asyncio.sleep(0)
        raise Error("at once")

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(100)
    except* Error as errors:
        log(f"{describe(errors)}, requests {asyncio.current_task().cancelling()}")
    await asyncio.sleep(1)
    log("never")


async def both_groups_fail():
    try:
        async with asyncio.TaskGroup() as outer:
            try:
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(error_after(0, "inner"))
                    outer.create_task(error_after(0, "outer"))
            except* Error as errors:
                log(f"{describe(errors)}, requests {asyncio.current_task().cancelling()}")
        log("never")
    except* Error as errors:
        log(f"{describe(errors)}, requests {asyncio.current_task().cancelling()}")


@contextlib.asynccontextmanager
async def resource(name, fails):
    try:
        yield name
    finally:
        log(f"{name} is let go")
        await asyncio.sleep(1)
        if fails:
            raise Error(name)


async def resource_fails_as_it_is_left():
    for fails in (False, True):
        try:
            async with asyncio.TaskGroup() as group:
                async with resource("resource", fails) as name:
                    group.create_task(error_after(1, f"child with {name}"))
                    await asyncio.sleep(5)
        except* Error as errors:
            log(f"{describe(errors)}, requests {asyncio.current_task().cancelling()}")


async def children_multiply():
    heads = []

    async def hydra(group):
        heads.append(len(heads))
        await asyncio.sleep(1)
        group.create_task(hydra(group))
        group.create_task(hydra(group))

    async def hercules():
        while len(heads) < 10:
            await asyncio.sleep(1.5)
        raise Error("hercules")

    async with asyncio.TaskGroup() as group:
        group.create_task(hydra(group))
        group.create_task(hercules())
        try:
            await asyncio.sleep(100)
        finally:
            log(f"{len(heads)} heads")


async def main():
    for body in (child_fails_while_the_body_cleans_up, by_a_task, body_replaces_it, inner_children_fail, empty_group_around):
        log(body.__name__)
        task = asyncio.create_task(body())
        await asyncio.sleep(1)
        task.cancel("outside")
        log(await attempt(task))
        log(f"requests {task.cancelling()}")

    started = asyncio.Event()
    task = asyncio.create_task(child_fails_in_the_step_of_the_cancel(started))
    await started.wait()
    task.cancel("outside")
    log(await attempt(task))
    for body in (both_groups_fail, resource_fails_as_it_is_left, children_multiply):
        log(body.__name__)
        log(await attempt(asyncio.create_task(body())))
