import { z } from 'zod'

// The page's content policy forbids making code from text; imported before any schema is used.
z.config({ jitless: true })
