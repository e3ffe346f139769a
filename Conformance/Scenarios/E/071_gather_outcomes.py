"""Item 71: with return_exceptions errors are values, and all children are waited for."""

import asyncio

from scenario import error_after, log, show, value_after


async def main():
    results = await asyncio.gather(
        error_after(1, "x"), value_after(3, 5), error_after(2, "y"), value_after(0, 7), return_exceptions=True
    )
    log(show(results))
