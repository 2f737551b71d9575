/** A course on the calendar: what was given and what is planned, proposed by the rules, changed by hand, laid anew after missed days. */
import { courseWords } from "../../words/screens/course.ts";
import { Guard } from "../app/Guard.tsx";
import { useWords } from "../app/language.ts";
import { PatientScreen } from "../patient/PatientScreen.tsx";
import { CourseView } from "./CourseView.tsx";

export function CoursePage() {
  const { t } = useWords();
  return (
    <Guard right="GET /api/patients/:patient/chart" title={t(courseWords.title)}>
      <PatientScreen title={t(courseWords.title)}>{(open) => <CourseView key={open.chart.patient} open={open} />}</PatientScreen>
    </Guard>
  );
}
