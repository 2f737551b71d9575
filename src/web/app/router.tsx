/** The places of the staff application. Each screen is loaded when it is first opened. */
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from "@tanstack/react-router";
import { isLocalDate } from "../../base/dates.ts";
import { type ClaimView, isView } from "../claims/views.ts";
import { Failed, NotFound } from "./Failed.tsx";
import { Gate } from "./Gate.tsx";
import { ChairsideShell, Shell } from "./Shell.tsx";
import { Waiting } from "./Waiting.tsx";

const root = createRootRoute({ component: Gate, notFoundComponent: NotFound, errorComponent: Failed });

const staff = createRoute({ getParentRoute: () => root, id: "staff", component: Shell });

const home = createRoute({
  getParentRoute: () => staff,
  path: "/",
  component: lazyRouteComponent(() => import("./Home.tsx"), "Home"),
});

const today = createRoute({
  getParentRoute: () => staff,
  path: "/today",
  validateSearch: ({ on }: Record<string, unknown>): { on?: string } => (typeof on === "string" && isLocalDate(on) ? { on } : {}),
  component: lazyRouteComponent(() => import("../today/TodayPage.tsx"), "TodayPage"),
});

const patients = createRoute({
  getParentRoute: () => staff,
  path: "/patients",
  component: lazyRouteComponent(() => import("../patients/PatientsPage.tsx"), "PatientsPage"),
});

const chart = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient",
  component: lazyRouteComponent(() => import("../chart/ChartPage.tsx"), "ChartPage"),
});

const registering = createRoute({
  getParentRoute: () => staff,
  path: "/patients/new",
  component: lazyRouteComponent(() => import("../people/RegisterPage.tsx"), "RegisterPage"),
});

const diary = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/diary",
  component: lazyRouteComponent(() => import("../own/DiaryPage.tsx"), "DiaryPage"),
});

const merging = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/merge",
  component: lazyRouteComponent(() => import("../people/MergePage.tsx"), "MergePage"),
});

const eligibility = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/eligibility",
  component: lazyRouteComponent(() => import("../eligibility/EligibilityPage.tsx"), "EligibilityPage"),
});

const decision = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/decision",
  component: lazyRouteComponent(() => import("../decision/DecisionPage.tsx"), "DecisionPage"),
});

const letter = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/letters/$entry",
  component: lazyRouteComponent(() => import("../letter/LetterPage.tsx"), "LetterPage"),
});

const adverse = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/adverse",
  component: lazyRouteComponent(() => import("../adverse/AdversePage.tsx"), "AdversePage"),
});

const contract = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/contract",
  component: lazyRouteComponent(() => import("../contract/ContractPage.tsx"), "ContractPage"),
});

const course = createRoute({
  getParentRoute: () => staff,
  path: "/patients/$patient/course",
  component: lazyRouteComponent(() => import("../course/CoursePage.tsx"), "CoursePage"),
});

const lots = createRoute({
  getParentRoute: () => staff,
  path: "/lots",
  component: lazyRouteComponent(() => import("../lots/LotsPage.tsx"), "LotsPage"),
});

const lot = createRoute({
  getParentRoute: () => staff,
  path: "/lots/$lot",
  component: lazyRouteComponent(() => import("../lots/LotPage.tsx"), "LotPage"),
});

const importing = createRoute({
  getParentRoute: () => staff,
  path: "/import",
  component: lazyRouteComponent(() => import("../import/ImportPage.tsx"), "ImportPage"),
});

const question = createRoute({
  getParentRoute: () => staff,
  path: "/question",
  component: lazyRouteComponent(() => import("../evidence/EvidencePage.tsx"), "EvidencePage"),
});

const questionOfFile = createRoute({
  getParentRoute: () => staff,
  path: "/question/imported",
  component: lazyRouteComponent(() => import("../evidence/imported/ImportedPage.tsx"), "ImportedPage"),
});

const trial = createRoute({
  getParentRoute: () => staff,
  path: "/question/trial",
  component: lazyRouteComponent(() => import("../evidence/trial/TrialPage.tsx"), "TrialPage"),
});

const design = createRoute({
  getParentRoute: () => staff,
  path: "/design",
  component: lazyRouteComponent(() => import("../studio/StudioPage.tsx"), "StudioPage"),
});

const proof = createRoute({
  getParentRoute: () => staff,
  path: "/proof",
  component: lazyRouteComponent(() => import("../proof/ProofPage.tsx"), "ProofPage"),
});

const people = createRoute({
  getParentRoute: () => staff,
  path: "/staff",
  component: lazyRouteComponent(() => import("../staff/StaffPage.tsx"), "StaffPage"),
});

const settingsPage = lazyRouteComponent(() => import("../settings/SettingsPage.tsx"), "SettingsPage");

const settings = createRoute({ getParentRoute: () => staff, path: "/settings", component: settingsPage });

const setting = createRoute({ getParentRoute: () => staff, path: "/settings/$section", component: settingsPage });

const claims = createRoute({
  getParentRoute: () => root,
  path: "/claims",
  validateSearch: ({ part }): { part?: ClaimView } => (typeof part === "string" && isView(part) ? { part } : {}),
  component: lazyRouteComponent(() => import("../claims/ClaimsPage.tsx"), "ClaimsPage"),
});

const model = createRoute({
  getParentRoute: () => root,
  path: "/model",
  component: lazyRouteComponent(() => import("../model/ModelPage.tsx"), "ModelPage"),
});

const chairside = createRoute({ getParentRoute: () => root, id: "chairside", component: ChairsideShell });

const session = createRoute({
  getParentRoute: () => chairside,
  path: "/patients/$patient/session",
  component: lazyRouteComponent(() => import("../session/SessionPage.tsx"), "SessionPage"),
});

const infusion = createRoute({
  getParentRoute: () => chairside,
  path: "/patients/$patient/infusion",
  component: lazyRouteComponent(() => import("../infusion/InfusionPage.tsx"), "InfusionPage"),
});

const threshold = createRoute({
  getParentRoute: () => chairside,
  path: "/patients/$patient/threshold",
  component: lazyRouteComponent(() => import("../threshold/ThresholdPage.tsx"), "ThresholdPage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    claims,
    model,
    staff.addChildren([
      home,
      today,
      patients,
      registering,
      chart,
      diary,
      merging,
      eligibility,
      course,
      decision,
      letter,
      adverse,
      contract,
      lots,
      lot,
      importing,
      question,
      questionOfFile,
      trial,
      design,
      proof,
      people,
      settings,
      setting,
    ]),
    chairside.addChildren([session, threshold, infusion]),
  ]),
  defaultPreload: "intent",
  defaultErrorComponent: Failed,
  defaultPendingComponent: Waiting,
  defaultPendingMs: 0,
  defaultPendingMinMs: 0,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
