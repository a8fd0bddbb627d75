import process from 'node:process'

// Must be loaded before graphql, which runs slow checks on every value unless told otherwise:
// they take half of the time of a large tree.
process.env.NODE_ENV ??= 'production'
