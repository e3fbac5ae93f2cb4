/** Renders the manifests as an operator would and holds them to the house's rules. */
@NullMarked
package countersign.k8s;

import org.jspecify.annotations.NullMarked;
