/**
 * The names that the BPMN and DMN models share with the services: drift-tested against the XML, which is the contract.
 */
@NullMarked
package countersign.bpmn;

import org.jspecify.annotations.NullMarked;
