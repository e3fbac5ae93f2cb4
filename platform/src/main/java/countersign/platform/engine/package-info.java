/**
 * The workflow engine behind words of our own: short automatic tasks, human work held as jobs, messages. Workers run
 * when {@code countersign.engine.enabled} is not false (tests and the gateway switch it off); the address is
 * {@code countersign.zeebe.address}.
 */
@NullMarked
package countersign.platform.engine;

import org.jspecify.annotations.NullMarked;
