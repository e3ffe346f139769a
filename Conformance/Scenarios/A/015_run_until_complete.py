"""Item 15: run_until_complete gives the outcome, runs an iteration even for a done future, refuses foreign ones."""

from scenario import Error, error_after, log, new_loop, outcome, the_loop, tried, value_after


def run():
    loop = the_loop()
    log(tried(lambda: loop.run_until_complete(value_after(1, 5))))
    log(tried(lambda: loop.run_until_complete(error_after(1, "x"))))
    future = loop.create_future()
    future.set_result(7)
    loop.call_soon(lambda: log("callback"))
    log(tried(lambda: loop.run_until_complete(future)))
    failed = loop.create_future()
    failed.set_exception(Error("y"))
    log(tried(lambda: loop.run_until_complete(failed)))
    cancelled = loop.create_future()
    cancelled.cancel()
    log(tried(lambda: loop.run_until_complete(cancelled)))
    other = new_loop()
    foreign = other.create_future()
    log("refused" if tried(lambda: loop.run_until_complete(foreign)) in ("BadArgument", "Misuse") else "accepted")
    other.close()
