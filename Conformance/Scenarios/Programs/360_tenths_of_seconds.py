"""Item 360: tenths and hundredths of seconds: sums that binary fractions make a little less or more than each other, and limits at the same time."""

import asyncio

from scenario import attempt, log

PERIODS = (0.1, 0.2, 0.3, 0.4, 0.7, 0.05, 0.15, 0.6, 0.35)


async def beat(name, period, count):
    for i in range(count):
        await asyncio.sleep(period)
        log(f"{name} {i}")


async def limited(name, period, limit):
    try:
        async with asyncio.timeout(limit):
            await beat(name, period, 100)
    except TimeoutError:
        log(f"{name} timed out")


async def chained(name, delays):
    loop = asyncio.get_running_loop()
    for i, delay in enumerate(delays):
        future = loop.create_future()
        loop.call_later(delay, future.set_result, i)
        log(f"{name} {await future}")
        log(f"{name} {await attempt(asyncio.wait_for(asyncio.sleep(10), delay))}")


async def waits(name, period, count):
    never = asyncio.get_running_loop().create_future()
    for i in range(count):
        await asyncio.wait([never], timeout=period)
        log(f"{name} {i}")
    never.cancel()


async def main():
    await asyncio.gather(*(beat(f"beat {period}", period, round(2.1 / period)) for period in PERIODS))
    await asyncio.gather(*(beat(f"beat {period}", period, round(2.1 / period)) for period in reversed(PERIODS)))
    await asyncio.gather(*(limited(f"limit {period}", period, limit) for period in (0.1, 0.2, 0.3) for limit in (0.3, 0.6, 0.8, 0.9, 1)))
    await asyncio.gather(chained("chain a", PERIODS), chained("chain b", PERIODS[::-1]), waits("wait 0.1", 0.1, 30), waits("wait 0.3", 0.3, 10))
    loop = asyncio.get_running_loop()
    start = loop.time()
    for i in range(1, 21):
        loop.call_at(start + i * 0.1, log, f"at {i}")
    await asyncio.gather(beat("beside", 0.1, 20), beat("twice", 0.2, 10))
