"""Item 45: a task has the name it was given, or one that is made up and unique."""

import asyncio

from scenario import log, value_after


async def main():
    named = asyncio.create_task(value_after(0, 1), name="named")
    log(named.get_name())
    a, b = asyncio.create_task(value_after(0, 1)), asyncio.create_task(value_after(0, 1))
    log(a.get_name().startswith("Task-"))
    log(a.get_name() != b.get_name())
    a.set_name("renamed")
    log(a.get_name())
    await b
    log(named.get_name())
