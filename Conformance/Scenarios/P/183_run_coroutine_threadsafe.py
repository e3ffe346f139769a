"""Item 183: another thread starts a coroutine on the loop and gets its outcome."""

import asyncio

from scenario import error_after, log, outcome, tried, value_after


def ask(loop, answers):
    answers.append(tried(lambda: asyncio.run_coroutine_threadsafe(value_after(1, 5), loop).result()))
    answers.append(tried(lambda: asyncio.run_coroutine_threadsafe(error_after(1, "x"), loop).result()))


async def main():
    answers = []
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, lambda: ask(loop, answers))
    for answer in answers:
        log(answer)
