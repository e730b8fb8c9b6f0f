// Loaded into the server before its own program: counts the verifications of passwords that run at one time, and tells
// the bench of every new most.
const argon2 = require('@node-rs/argon2')

const { verify } = argon2
let running = 0
let most = 0

argon2.verify = async (...given) => {
  running += 1
  if (running > most) {
    most = running
    process.send?.({ verificationsAtOnce: most })
  }
  try {
    return await verify(...given)
  } finally {
    running -= 1
  }
}
