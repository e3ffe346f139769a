"""Item 14: another thread posts to the same queue and wakes the loop; a closed loop refuses."""

import asyncio
import threading

from scenario import log, run_main, the_loop, tried


def post(loop):
    loop.call_soon_threadsafe(lambda: log("first"))
    loop.call_soon_threadsafe(lambda: loop.call_soon(lambda: log("queued by second")))
    loop.call_soon_threadsafe(lambda: log("third"))


def finish(loop, finished):
    loop.call_soon_threadsafe(lambda: finished.set_result("woken"))


async def main(loop):
    loop.call_soon(lambda: log("queued before the thread"))
    thread = threading.Thread(target=lambda: post(loop))
    thread.start()
    thread.join()
    await asyncio.sleep(1)
    finished = loop.create_future()
    thread = threading.Thread(target=lambda: finish(loop, finished))
    thread.start()
    log(await finished)
    thread.join()


def run():
    loop = the_loop()
    run_main(main(loop))
    loop.close()
    log(tried(lambda: loop.call_soon_threadsafe(lambda: log("never"))))
