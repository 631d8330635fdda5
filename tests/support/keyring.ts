import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A keychain of one invented user, as a desktop of GNOME has it: a bus of its own and a secret service on it. */
export interface Keyring {
  /** What a program must have in its environment to find it. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => void
}

function firstLineOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('it ended before it said a word')))
    child.stdout?.once('data', (bytes: Buffer) => resolve(bytes.toString().split('\n')[0] ?? ''))
  })
}

/** The daemon says nothing when it is ready. */
async function untilThere(file: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (existsSync(file)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the keyring did not come')
}

/** Starts both; the keyring is made and unlocked with a password that the test gives. */
export async function startKeyring(): Promise<Keyring> {
  const home = mkdtempSync(path.join(tmpdir(), 'dialoogmeter-keyring-'))
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await firstLineOf(bus)
  const env = {
    DBUS_SESSION_BUS_ADDRESS: address,
    // Chromium chooses its keychain by the desktop.
    XDG_CURRENT_DESKTOP: 'GNOME',
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_RUNTIME_DIR: home,
  }
  const keyring = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keyring.stdin?.end('wachtwoord van een verzonnen gebruiker')
  await untilThere(path.join(home, 'data', 'keyrings', 'login.keyring'))
  return {
    env,
    stop: () => {
      keyring.kill()
      bus.kill()
      rmSync(home, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
