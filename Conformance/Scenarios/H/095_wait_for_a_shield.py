"""Item 95: waiting for a shield times out without cancelling what it protects."""

import asyncio

from scenario import attempt, log, outcome, sleeper


async def main():
    task = asyncio.create_task(sleeper("task", 5))
    log(await attempt(asyncio.wait_for(asyncio.shield(task), 1)))
    log(outcome(task))
    log(await attempt(asyncio.wait_for(asyncio.shield(task), 0)))
    log(outcome(task))
    log(await attempt(asyncio.wait_for(asyncio.shield(task), None)))
