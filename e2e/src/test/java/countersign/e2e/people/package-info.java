/** The people and systems of the journeys, each with what they do, over the API through the gateway. */
package countersign.e2e.people;
