"""CPython's own event loop on virtual time: the clock jumps to the next timer when nothing is ready.

Everything but the clock is CPython's. Where CPython leaves an order open, it is fixed here as the port fixes it,
first come, first served: timers with equal deadlines, the siblings that a task group cancels, and the leftover tasks
that the end of a run cancels.
"""

import asyncio
import asyncio.events
import asyncio.runners
import asyncio.taskgroups
import itertools
import selectors
import weakref

PATIENCE = 10  # seconds that a loop without timers really waits for another thread before it is called a deadlock


class Deadlock(Exception):
    """Nothing is ready, no timer is pending, and no other thread has posted anything."""


class JumpingSelector(selectors.DefaultSelector):
    """Never waits for a timer: it moves the loop's clock to it."""

    loop = None

    def select(self, timeout=None):
        if timeout is None:
            events = super().select(PATIENCE)
            if not events:
                raise Deadlock("nothing is ready and no timer is pending")
            return events
        events = super().select(0)
        if not events and timeout > 0:
            self.loop.jump_to_next_timer()
        return events


class FirstComeTimerHandle(asyncio.TimerHandle):
    """Equal deadlines run in the order in which they were asked for."""

    __slots__ = ("sequence",)
    _sequences = itertools.count()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.sequence = next(self._sequences)

    def __lt__(self, other):
        return (self._when, self.sequence) < (other._when, other.sequence)

    __hash__ = asyncio.TimerHandle.__hash__


class InsertionOrderedSet(dict):
    """The part of a set that a task group uses, iterated in the order of insertion."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class VirtualTimeLoop(asyncio.SelectorEventLoop):
    """A selector loop that starts at time 0 and needs no real time to sleep."""

    def __init__(self):
        self._virtual_now = 0.0
        self._creation = weakref.WeakKeyDictionary()
        self._creation_count = itertools.count()
        selector = JumpingSelector()
        selector.loop = self
        super().__init__(selector)
        self._clock_resolution = 1e-9

    def time(self):
        return self._virtual_now

    def advance(self, seconds):
        """Lets time pass within a callback, as a slow callback would."""
        self._virtual_now += seconds

    def jump_to_next_timer(self):
        if self._scheduled:
            self._virtual_now = max(self._virtual_now, self._scheduled[0].when())

    def create_task(self, coro, **kwargs):
        number = next(self._creation_count)
        task = super().create_task(coro, **kwargs)
        self._creation[task] = number
        return task

    def in_order_of_creation(self, tasks):
        return sorted(tasks, key=lambda task: self._creation.get(task, -1))


_task_group_init = asyncio.TaskGroup.__init__
_all_tasks = asyncio.all_tasks


def _init_ordered(self):
    _task_group_init(self)
    self._tasks = InsertionOrderedSet()


class _OrderedTasks:
    """What asyncio.runners sees of asyncio.tasks: all_tasks gives a list in order of creation."""

    def __getattr__(self, name):
        return getattr(asyncio.tasks, name)

    @staticmethod
    def all_tasks(loop=None):
        tasks = _all_tasks(loop)
        return loop.in_order_of_creation(tasks) if isinstance(loop, VirtualTimeLoop) else list(tasks)


def install():
    """Fixes the open orders for the whole process."""
    asyncio.events.TimerHandle = FirstComeTimerHandle
    asyncio.TaskGroup.__init__ = _init_ordered
    asyncio.runners.tasks = _OrderedTasks()
