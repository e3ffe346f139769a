"""Item 336: shields in limits, limits in shields, and what becomes of the tasks inside."""

import asyncio

from scenario import attempt, describe, error_after, log, outcome, sleeper, value_after


async def slow_to_die(name, seconds):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        log(f"{name} is dying")
        await asyncio.sleep(seconds)
        log(f"{name} is dead")
        raise


async def limits():
    inner = asyncio.create_task(value_after(3, "value"))
    log(await attempt(asyncio.wait_for(asyncio.shield(inner), 1)))
    log(await attempt(asyncio.wait_for(asyncio.shield(inner), 1)))
    log(outcome(inner))
    log(await attempt(asyncio.wait_for(asyncio.shield(inner), 1)))
    log(await attempt(asyncio.wait_for(asyncio.shield(inner), 0)))
    log(await attempt(asyncio.wait_for(asyncio.wait_for(slow_to_die("both", 2), 5), 2)))
    log(await attempt(asyncio.wait_for(asyncio.wait_for(slow_to_die("inner", 2), 2), 3)))
    log(await attempt(asyncio.wait_for(asyncio.wait_for(slow_to_die("tie", 0), 2), 2)))
    log(await attempt(asyncio.wait_for(asyncio.create_task(slow_to_die("task", 2)), 1)))
    log(await attempt(asyncio.wait_for(slow_to_die("never begins", 2), 0)))
    log(await attempt(asyncio.wait_for(value_after(1, "x"), -1)))


async def outer_cancelled():
    inner = asyncio.create_task(sleeper("inner", 5))

    async def guard():
        try:
            await asyncio.shield(inner)
        except asyncio.CancelledError:
            log(f"guard cancelled, inner {outcome(inner)}")
            await inner
            log("guard has waited")

    task = asyncio.create_task(guard())
    await asyncio.sleep(1)
    task.cancel()
    await asyncio.sleep(1)
    log(outcome(task))
    log(await attempt(task))
    log(f"requests {task.cancelling()}")


async def inner_cancelled():
    inner = asyncio.create_task(sleeper("inner", 5))
    shields = [asyncio.shield(inner) for _ in range(2)]
    shields.append(asyncio.shield(shields[0]))
    await asyncio.sleep(1)
    log(shields[1].cancel())
    inner.cancel()
    for shield in shields:
        log(await attempt(shield))
    log(f"same {asyncio.shield(inner) is inner}")


async def gathers():
    inner = asyncio.create_task(value_after(3, "kept"))
    gather = asyncio.gather(asyncio.shield(inner), sleeper("plain", 9), return_exceptions=False)
    shielded = asyncio.shield(gather)
    await asyncio.sleep(1)
    shielded.cancel()
    log(await attempt(shielded))
    log(outcome(gather))
    gather.cancel()
    log(await attempt(gather))
    log(outcome(inner))
    log(await attempt(inner))
    results = await asyncio.gather(asyncio.wait_for(value_after(2, "late"), 1), asyncio.shield(error_after(1, "e")), value_after(1, "v"), return_exceptions=True)
    log(", ".join(describe(result) if isinstance(result, BaseException) else result for result in results))


async def cancel_meets_expiry():
    for when in (1, 2):
        inner = asyncio.create_task(value_after(5, "v"))
        task = asyncio.create_task(asyncio.wait_for(asyncio.shield(inner), 2))
        await asyncio.sleep(when)
        log(task.cancel("outside"))
        log(await attempt(task))
        log(f"{outcome(inner)}, requests {task.cancelling()}")
        await inner


async def main():
    for part in (limits, outer_cancelled, inner_cancelled, gathers, cancel_meets_expiry):
        log(part.__name__)
        await part()
