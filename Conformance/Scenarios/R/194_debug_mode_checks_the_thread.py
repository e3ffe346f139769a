"""Item 194: in debug mode the calls that are not for other threads refuse them."""

import asyncio
import threading

from scenario import log, tried


def foreign(loop, answers):
    answers.append(tried(lambda: loop.call_soon(lambda: log("never")) and None))
    answers.append(tried(lambda: loop.call_later(1, lambda: log("never")) and None))
    answers.append(tried(lambda: loop.call_at(1, lambda: log("never")) and None))
    answers.append(tried(lambda: loop.call_soon_threadsafe(lambda: log("posted")) and None))


async def main():
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    answers = []
    thread = threading.Thread(target=lambda: foreign(loop, answers))
    thread.start()
    thread.join()
    for answer in answers:
        log("accepted" if answer.startswith("result") or answer == "done" else answer)
    await asyncio.sleep(2)
    log("end")
