"""Item 315: timers with equal and past deadlines, callbacks that add and cancel others, and slow callbacks."""

import asyncio

from scenario import log, the_loop


def run():
    loop = the_loop()
    handles = {}

    def note(name):
        log(name)
        if name == "b":
            handles["c"].cancel()
            loop.call_soon(note, "from b")
            loop.call_later(0, note, "zero from b")
            loop.call_at(loop.time() - 5, note, "past from b")
            loop.call_at(loop.time(), note, "now from b")
        if name == "e":
            loop.advance(2)
            loop.call_soon(note, "from e")
        if name == "g":
            handles["h"].cancel()
            handles["g"].cancel()
            loop.stop()

    for name, when in (("d", 2), ("a", 1), ("b", 1), ("c", 1), ("e", 3), ("f", 4), ("g", 5), ("h", 5), ("i", 5.5)):
        handles[name] = loop.call_at(when, note, name)
    loop.call_soon(note, "soon")
    handles["d"].cancel()
    handles["d2"] = loop.call_later(2, note, "d2")
    loop.run_forever()
    log(f"{handles['c'].cancelled()} {handles['d2'].cancelled()} {handles['h'].cancelled()}")
    loop.call_soon(note, "again")
    loop.call_soon(loop.stop)
    loop.call_soon(note, "in the same iteration")
    loop.run_forever()
    loop.call_later(3, loop.stop)
    loop.run_forever()
    log("end")
