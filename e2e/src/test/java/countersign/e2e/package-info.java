/** The journeys: what the whole suite does for the people of the source review, told step by step. */
package countersign.e2e;
