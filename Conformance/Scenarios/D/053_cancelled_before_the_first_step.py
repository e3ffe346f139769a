"""Item 53: a task cancelled before its first step never runs its body; the last message counts."""

import asyncio

from scenario import log, outcome


async def work():
    try:
        log("never")
    finally:
        log("never either")


async def main():
    task = asyncio.create_task(work())
    log(task.cancel("first"))
    log(task.cancel("last"))
    log(outcome(task))
    try:
        await task
    except asyncio.CancelledError as error:
        log(f"cancelled: {error.args[0]}")
    log(outcome(task))
