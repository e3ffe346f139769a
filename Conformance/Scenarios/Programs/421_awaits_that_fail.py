"""Program 421: awaits that cannot begin fail in the next iteration, behind a cancellation that is pending."""

import asyncio

from scenario import attempt, log, new_loop, run_main


async def wait_for(name, awaited, limit=None):
    log(f"{name} begins")
    try:
        try:
            if limit is None:
                await awaited()
            else:
                await asyncio.wait_for(awaited(), limit)
        finally:
            log(f"{name} finally")
    except asyncio.CancelledError as error:
        log(f"{name} cancelled {error}")
    except RuntimeError:
        log(f"{name} failed")
    await asyncio.sleep(0)
    log(f"{name} ends")


def me():
    return asyncio.current_task()


async def one(name, awaited, limit=None, cancel_now=False, cancel_later=False):
    def first():
        if cancel_now:
            me().cancel("now")
        return awaited()

    task = asyncio.create_task(wait_for(name, first, limit))
    asyncio.get_running_loop().call_soon(log, f"{name} callback")
    if cancel_later:
        asyncio.get_running_loop().call_soon(task.cancel, "later")
    log(await attempt(task))


async def main(other):
    # Each time another future: CPython refuses the second await of one at once, since the first has left a mark on it.
    for name, awaited in (("itself", me), ("foreign", other.create_future), ("shielded", lambda: asyncio.shield(other.create_future()))):
        await one(name, awaited)
        await one(f"{name} limited", awaited, limit=1)
        await one(f"{name} cancelled", awaited, cancel_now=True)
        await one(f"{name} cancelled later", awaited, cancel_later=True)


def run():
    other = new_loop()
    run_main(main(other))
    other.close()
