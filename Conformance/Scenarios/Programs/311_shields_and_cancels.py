"""Item 311: shields whose awaiters are cancelled, time out and come back; inner errors that nobody awaits any more."""

import asyncio

from scenario import Error, attempt, log, outcome


async def commit(name, delay, fails=False):
    log(f"{name} begins")
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        log(f"{name} torn")
        raise
    if fails:
        raise Error(name)
    log(f"{name} committed")
    return name


async def client(inner, retries):
    for i in range(retries):
        try:
            log(f"try {i}: {await asyncio.wait_for(asyncio.shield(inner), 1)}")
            return
        except TimeoutError:
            log(f"try {i} timed out")
        except asyncio.CancelledError:
            log(f"try {i} cancelled")
            if i > 0:
                raise


async def main():
    inner = asyncio.create_task(commit("a", 5))
    task = asyncio.create_task(client(inner, 4))
    await asyncio.sleep(0.5)
    task.cancel()
    await asyncio.sleep(2)
    task.cancel()
    log(await attempt(task))
    log(await inner)
    shielded = asyncio.shield(commit("b", 1, True))
    shielded.add_done_callback(lambda future: log(f"callback {outcome(future)}"))
    log(await attempt(shielded))
    inner = asyncio.create_task(commit("c", 2))
    outer = asyncio.shield(asyncio.shield(inner))
    log(outer.cancel())
    log(await attempt(outer))
    outer = asyncio.gather(asyncio.shield(inner), commit("d", 3))
    await asyncio.sleep(1)
    outer.cancel()
    log(await attempt(outer))
    log(await inner)
    inner = asyncio.create_task(commit("e", 2))
    outer = asyncio.create_task(client(inner, 3))
    await asyncio.sleep(0.5)
    inner.cancel("inner")
    log(await attempt(outer))
    log(outcome(inner))
