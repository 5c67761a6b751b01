# Figures of the ASEM data by base R alone, written down from what COINr 1.1 documents of get_corr, get_cronbach,
# get_PCA and get_eff_weights. Rscript oracle.R <folder of the data> > expected-coherence.csv
folder <- commandArgs(trailingOnly = TRUE)[1]
data <- read.csv(file.path(folder, "iData.csv"))
meta <- read.csv(file.path(folder, "iMeta.csv"), na.strings = "NA")
put <- function(what, group, a, b, value) cat(paste(what, group, a, b, format(value, digits = 15, trim = TRUE), sep = ","), "\n", sep = "")
cat("what,group,a,b,value\n")
isNode <- meta$Type %in% c("Indicator", "Aggregate")
indicators <- meta$iCode[meta$Type == "Indicator"]
below <- function(parent) meta$iCode[isNode & !is.na(meta$Parent) & meta$Parent == parent]
pillars <- unique(meta$Parent[meta$Type == "Indicator"])

for (pillar in pillars) {
  codes <- below(pillar)
  columns <- data[codes]
  k <- ncol(columns)
  for (kind in c("pearson", "spearman", "kendall")) {
    matrix <- cor(columns, use = "pairwise.complete.obs", method = kind)
    for (i in 1:(k - 1)) for (j in (i + 1):k) put(kind, pillar, codes[i], codes[j], matrix[i, j])
  }
  covariances <- cov(columns, use = "pairwise.complete.obs")
  all <- sum(covariances)
  put("alpha", pillar, "", "", k^2 * ((all - sum(diag(covariances))) / (k * (k - 1))) / all)
  whole <- na.omit(columns)
  put("units", pillar, "", "", nrow(whole))
  found <- prcomp(whole, center = TRUE, scale. = TRUE)
  for (c in 1:k) put("eigenvalue", pillar, c, "", found$sdev[c]^2)
  for (i in 1:k) put("rotation", pillar, codes[i], 1, abs(found$rotation[i, 1]))
}
variables <- meta$iCode[meta$Type == "Denominator"]
against <- cor(data[indicators], data[variables], use = "pairwise.complete.obs")
for (i in indicators) for (v in variables) put("denominator", "", i, v, against[i, v])
weight <- function(code) {
  row <- meta[meta$iCode == code, ]
  if (is.na(row$Parent)) return(1)
  siblings <- meta[meta$iCode %in% below(row$Parent), ]
  weight(row$Parent) * row$Weight / sum(siblings$Weight)
}
for (code in meta$iCode[isNode]) put("weight", "", code, "", weight(code))
apart <- as.dist(1 - abs(cor(data[indicators], use = "pairwise.complete.obs")))
for (linkage in c("single", "complete", "average", "ward")) {
  tree <- hclust(apart, method = if (linkage == "ward") "ward.D2" else linkage)
  for (step in seq_along(tree$height)) put("height", linkage, step, "", tree$height[step])
  cut <- cutree(tree, 8)
  for (i in seq_along(indicators)) put("cluster", linkage, indicators[i], "", cut[i])
}
