package countersign.gateway.programme.board;

import java.util.List;

/** All of a list. */
record Items<T>(List<T> items) {}
