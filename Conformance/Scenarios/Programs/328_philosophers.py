"""Item 328: philosophers who take two locks each, give up in time, and put down what they hold."""

import asyncio

from scenario import log, show


async def dine(name, left, right, meals):
    eaten = 0
    while eaten < meals:
        await left.acquire()
        try:
            try:
                await asyncio.wait_for(right.acquire(), 2)
            except TimeoutError:
                log(f"{name} gives up")
            else:
                try:
                    eaten += 1
                    log(f"{name} eats {eaten}")
                    await asyncio.sleep(1)
                finally:
                    right.release()
        finally:
            left.release()
        await asyncio.sleep(0 if eaten % 2 else 1)
    return name


async def main():
    forks = [asyncio.Lock() for _ in range(4)]
    tasks = [asyncio.create_task(dine(f"p{i}", forks[i], forks[(i + 1) % 4], 3)) for i in range(4)]
    asyncio.get_running_loop().call_later(6, tasks[2].cancel)
    log(show(await asyncio.gather(*tasks, return_exceptions=True)))
    log(show([fork.locked() for fork in forks]))
