#ifndef VIGNET_CDISTRIBUTIONS_H
#define VIGNET_CDISTRIBUTIONS_H

// Distribution functions over Boost.Math, with a C face so that no C++ reaches Swift.
// Every function returns NaN or an infinity where it is undefined; none throws. The room Statistics
// turns those into "undefined with a reason", so nothing else should call these functions.

#ifdef __cplusplus
extern "C" {
#endif

double distribution_normal_cdf(double x);
double distribution_normal_quantile(double probability);

double distribution_student_t_cdf(double x, double degrees_of_freedom);
double distribution_student_t_quantile(double probability, double degrees_of_freedom);

double distribution_beta_cdf(double x, double alpha, double beta);
double distribution_beta_upper_tail(double x, double alpha, double beta);
double distribution_beta_quantile(double probability, double alpha, double beta);

double distribution_chi_squared_cdf(double x, double degrees_of_freedom);
double distribution_chi_squared_upper_tail(double x, double degrees_of_freedom);
double distribution_chi_squared_quantile(double probability, double degrees_of_freedom);

double distribution_f_cdf(double x, double numerator_freedom, double denominator_freedom);
double distribution_f_upper_tail(double x, double numerator_freedom, double denominator_freedom);
double distribution_f_quantile(double probability, double numerator_freedom, double denominator_freedom);

double distribution_binomial_cdf(double successes, double trials, double probability);
double distribution_binomial_upper_tail(double successes, double trials, double probability);

double distribution_hypergeometric_cdf(unsigned drawn_marked, unsigned marked, unsigned drawn, unsigned population);
double distribution_hypergeometric_upper_tail(unsigned drawn_marked, unsigned marked, unsigned drawn, unsigned population);

double distribution_log_gamma(double x);
double distribution_digamma(double x);

#ifdef __cplusplus
}
#endif

#endif
