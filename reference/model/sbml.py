"""Checks mind-body.sbml.xml with libsbml and solves what libsbml read of it; writes sbml.csv.

Nothing of the project is used: formulas, start values, rules and events are those that libsbml finds in the document. They are
integrated by the classical Runge-Kutta method, 32 steps a day, stopping at each event. Needs libsbml (Debian: python3-sbml5).
Usage: python3 sbml.py
"""

import csv
import math

import libsbml

DAYS = [5, 13, 20, 27, 41, 55, 69, 84]
STATES = ["P", "N", "X", "E", "I", "D", "H", "M", "B"]
STEPS_PER_DAY = 32

document = libsbml.readSBMLFromFile("mind-body.sbml.xml")
document.checkConsistency()
problems = [document.getError(i) for i in range(document.getNumErrors())]
errors = [p for p in problems if p.getSeverity() >= libsbml.LIBSBML_SEV_ERROR]
print(f"libsbml {libsbml.getLibSBMLDottedVersion()}: {len(errors)} errors, {len(problems) - len(errors)} warnings")
assert not errors, errors[0].getMessage()
model = document.getModel()


def code(node):
    return compile(libsbml.formulaToL3String(node).replace("^", "**"), "formula", "eval")


values = {p.getId(): p.getValue() for p in model.getListOfParameters()}
scope = {"sqrt": math.sqrt}
starts = [(a.getSymbol(), code(a.getMath())) for a in model.getListOfInitialAssignments()]
assignments = [(r.getVariable(), code(r.getMath())) for r in model.getListOfRules() if r.isAssignment()]
rules = {r.getVariable(): code(r.getMath()) for r in model.getListOfRules() if r.isRate()}
for _ in starts:  # repeated, so that the order in the document does not matter
    for name, formula in starts:
        try:
            values[name] = eval(formula, scope, values)
        except NameError:
            pass
events = []
for event in model.getListOfEvents():
    time = event.getTrigger().getMath().getChild(1).getValue()
    for assignment in event.getListOfEventAssignments():
        events.append((time, assignment.getVariable(), code(assignment.getMath())))


def rates(state):
    local = {**values, **state}
    for name, formula in assignments:
        local[name] = eval(formula, scope, local)
    return {name: eval(rules[name], scope, local) for name in STATES}


def step(state, h):
    def moved(k, by):
        return {name: state[name] + by * k[name] for name in STATES}

    k1 = rates(state)
    k2 = rates(moved(k1, h / 2))
    k3 = rates(moved(k2, h / 2))
    k4 = rates(moved(k3, h))
    return {n: state[n] + h / 6 * (k1[n] + 2 * k2[n] + 2 * k3[n] + k4[n]) for n in STATES}


state = {name: values[name] for name in STATES}
with open("sbml.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["day", *STATES])
    for day in range(DAYS[-1] + 1):
        if day in DAYS:
            writer.writerow([day, *(repr(state[name]) for name in STATES)])
        for time, variable, formula in events:
            if abs(time - day / 7) < 1e-9:
                state[variable] = eval(formula, scope, {**values, **state})
        for _ in range(STEPS_PER_DAY):
            state = step(state, 1 / (7 * STEPS_PER_DAY))
