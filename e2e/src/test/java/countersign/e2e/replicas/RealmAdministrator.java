package countersign.e2e.replicas;

import countersign.e2e.suite.Answer;
import countersign.e2e.suite.Http;
import countersign.e2e.suite.RunningSuite;
import countersign.local.identity.MasterRealm;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes rights away, and gives them back, at the identity server itself. */
record RealmAdministrator(RunningSuite suite) {
    void enables(String username, boolean enabled) {
        ObjectNode user = (ObjectNode) send("GET", "/users/" + id(username), "").ok();
        send("PUT", "/users/" + id(username), user.put("enabled", enabled).toString())
                .ok();
    }

    void takesRole(String username, String role) {
        send("DELETE", rolesOf(username), "[" + role(role) + "]").ok();
    }

    void givesRole(String username, String role) {
        send("POST", rolesOf(username), "[" + role(role) + "]").ok();
    }

    private JsonNode role(String name) {
        return send("GET", "/roles/" + name, "").ok();
    }

    private String rolesOf(String username) {
        return "/users/" + id(username) + "/role-mappings/realm";
    }

    private String id(String username) {
        return suite.cast().person(username).id();
    }

    private Answer send(String method, String path, String body) {
        return Http.send(
                method,
                server() + "/admin/realms/countersign" + path,
                Map.of("Authorization", "Bearer " + token(), "Content-Type", "application/json"),
                body);
    }

    private String token() {
        return new MasterRealm(server(), suite.secrets()).token();
    }

    private String server() {
        return suite.issuer().substring(0, suite.issuer().indexOf("/realms/"));
    }
}
