/** The same people in a browser: pages, accessibility checks, pictures. */
package countersign.e2e.browser;
