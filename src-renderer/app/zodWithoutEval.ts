import { z } from 'zod'

// The page's content policy forbids making code from text; read before any page that has a schema.
z.config({ jitless: true })
