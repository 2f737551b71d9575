/** What can be done about an alert, as codes; their words are those of the alert. */
export const ALERT_ACTIONS = ["talked", "physician-called", "family-informed", "safety-plan", "crisis-line", "emergency-called"] as const;

export type AlertAction = (typeof ALERT_ACTIONS)[number];
