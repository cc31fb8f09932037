// What Vignet uses of Debian's OpenSSL: digests of files.
#include <openssl/sha.h>
