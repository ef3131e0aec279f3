"""What a process that reads or writes files begins with."""

_ADDRESS_SPACE = 3 * 1024**3  # bytes; a file that outwits the limits ends the process, not the machine


def limit_memory() -> None:
    """Keeps the process from taking the machine's memory; for a pool's ``initializer``."""
    try:
        import resource
    except ImportError:  # not on this system
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard == resource.RLIM_INFINITY or hard > _ADDRESS_SPACE:
        resource.setrlimit(resource.RLIMIT_AS, (_ADDRESS_SPACE, hard))
