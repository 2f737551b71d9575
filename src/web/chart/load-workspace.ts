/** Asks for the workspace's own scripts: when its form is opened, and before that when somebody is choosing one. */
export function loadWorkspace() {
  return import("../workspace/Workspace.tsx");
}
