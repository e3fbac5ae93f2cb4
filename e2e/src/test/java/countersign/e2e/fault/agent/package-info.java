/**
 * A Java agent, for suites of tests only, that makes a process fail at a named commit point; uses nothing but the JDK.
 */
package countersign.e2e.fault.agent;
