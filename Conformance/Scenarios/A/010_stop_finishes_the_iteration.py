"""Item 10: stop lets the iteration finish; what it queued waits for the next run."""

from scenario import log, the_loop


def stopping(loop):
    log("stopping")
    loop.stop()
    loop.call_soon(lambda: log("queued while stopping"))


def run():
    loop = the_loop()
    loop.call_soon(lambda: stopping(loop))
    loop.call_soon(lambda: log("same iteration"))
    loop.run_forever()
    log("stopped")
    loop.call_soon(loop.stop)
    loop.run_forever()
    log("stopped again")
