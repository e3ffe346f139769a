"""Item 33: a task that awaits itself gets an error at that await."""

import asyncio

from scenario import attempt, log


async def selfish(me):
    log(await attempt(me[0]))
    return "survived"


async def main():
    me = []
    me.append(asyncio.create_task(selfish(me)))
    log(await attempt(me[0]))
