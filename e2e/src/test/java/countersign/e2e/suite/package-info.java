/** The running suite: started, reached over HTTP, killed part by part, ended. */
package countersign.e2e.suite;
