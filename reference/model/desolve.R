# The mind-body model of one patient, time in weeks. Needs the R package deSolve.
library(deSolve)
given <- list(tauP = 0.4, kC = 0.093, Ps = 20, tauN = 24, k_I = 0.35, kEP = 0.1, tauX = 3, wMN = 1.1, wMX = 0.25, wMM = 2.17, wMB = 0.7, wMH = 0.26, bEM = 0.1, tauM = 1, wBM = 1.2, wBB = 0.69, wBI = 0.09, wBD = 0.1, wBH = 0.3, wBN = 0.15, wBX = 0.48, bEB = 0.2, tauB = 2.3, kIH = 0.35, kIE = 0.4, tauI = 1.5, hM = 1, hI = 0.15, tauH = 1, cD = 0.3, kRE = 0.25, tauD = 10, tauE = 2, M0 = 0.52, B0 = 0.41, I0 = 0.8, fT = 1.2214027581601699, fX = 0.7408182206817179, fE = 1.1051709180756477, rhoM = 0.12, rhoBody = 0.03)
constants <- with(given, {
  H0 <- hM * (M0 - 0.5) + hI * I0
  psi0 <- (I0 + sqrt(I0 * I0 + 1)) / 2
  bM <- 2 * (2 * M0 - 1) / sqrt(1 - (2 * M0 - 1) * (2 * M0 - 1)) - (wMM * M0 + wMB * B0 + wMH * H0) - rhoM
  bB <- 2 * (2 * B0 - 1) / sqrt(1 - (2 * B0 - 1) * (2 * B0 - 1)) - (wBB * B0 + wBM * M0 + wBI * I0 + wBH * H0) - rhoBody
  list(H0 = H0, psi0 = psi0, bM = bM, bB = bB)
})
rates <- function(time, state, all) with(c(as.list(state), all), {
  psi <- (I + sqrt(I * I + 1)) / 2
  acting <- fE * E
  believed <- fX * X / (1 + X)
  gain <- kC * fT * (1 + kEP * acting) * (1 + k_I / 2) / (1 + k_I * psi)
  lowering <- kIE * acting * (1 + 2 * I / sqrt(4 + 4 * I * I))
  zM <- bM + wMM * M + wMB * B + wMH * H - wMN * N - wMX * believed - bEM * acting
  zB <- bB + wBB * B + wBM * M + wBI * I + wBD * D + wBH * H - wBN * N - wBX * believed - bEB * acting
  list(c(P = 0 - P / tauP, N = gain * P / (1 + P / Ps) - N / tauN, X = 0 - X / tauX, E = 0 - E / tauE, I = (I0 + kIH * (H - H0) - lowering - I) / tauI, D = (cD * 2 * (psi - psi0) - kRE * acting - D) / tauD, H = (hM * (M - 0.5) + hI * I - H) / tauH, M = ((1 + zM / sqrt(4 + zM * zM)) / 2 - M) / tauM, B = ((1 + zB / sqrt(4 + zB * zB)) / 2 - B) / tauB))
})
start <- with(c(given, constants), c(P = 0, N = 0, X = 0, E = 0, I = I0, D = 0, H = H0, M = M0, B = B0))
doses <- data.frame(var = c("P", "X", "E", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "E", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "E", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "P", "X", "X", "E", "X", "X", "X", "X", "X", "X"), time = c(0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 14, 14, 14, 15, 15, 16, 16, 17, 17, 18, 18, 21, 21, 22, 22, 23, 23, 24, 24, 25, 25, 28, 28, 28, 29, 29, 30, 30, 31, 31, 32, 32, 35, 35, 36, 36, 37, 37, 38, 38, 39, 39, 42, 42, 49, 56, 63, 70, 77, 84) / 7, value = c(1, 0.424, 1, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.124, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.424, 1, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.124, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.424, 1, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.124, 1, 0.094, 1, 0.094, 1, 0.094, 1, 0.094, 0.32999999999999996, 1, 0.03, 0.03, 0.03, 0.03, 0.03, 0.03))
wanted <- c(5, 13, 20, 27, 41, 55, 69, 84)
# An event at time t acts before the state at t is reported: the state before a day's doses is asked for a moment earlier.
state <- start
now <- 0
out <- NULL
stops <- sort(unique(c(wanted / 7, doses$time)))
for (stop in stops) {
  if (stop > now) state <- lsoda(state, c(now, stop), rates, c(given, constants), rtol = 1e-12, atol = 1e-13, maxsteps = 1e6)[2, -1]
  now <- stop
  if (any(abs(wanted / 7 - stop) < 1e-12)) out <- rbind(out, c(day = round(7 * stop), state))
  for (row in which(doses$time == stop)) state[[doses$var[row]]] <- state[[doses$var[row]]] + doses$value[row]
}
cat(paste(colnames(out), collapse = ","), "\n", sep = "")
for (row in seq_len(nrow(out))) cat(paste(formatC(out[row, ], digits = 17, format = "g"), collapse = ","), "\n", sep = "")
