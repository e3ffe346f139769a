"""Item 20: a coroutine runs nothing until it is awaited or its task makes the first step."""

import asyncio

from scenario import log


async def work(name):
    log(f"{name} runs")


async def main():
    awaited = work("awaited")
    tasked = work("tasked")
    log("both created")
    task = asyncio.create_task(tasked)
    log("task created")
    await awaited
    log("awaited is done")
    await task
    log("task is done")
