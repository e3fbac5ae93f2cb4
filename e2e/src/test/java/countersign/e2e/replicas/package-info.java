/** What holds with two of everything behind one address, and soon after a right was taken away. */
package countersign.e2e.replicas;
