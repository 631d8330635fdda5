import { describe, expect, test } from 'vitest'
import { placeOf } from '#data/db/location.ts'
import type { PlaceProbe } from '#data/db/location.ts'

/** A computer that knows nothing of any place. */
const plain: PlaceProbe = {
  platform: 'linux',
  realPath: (path) => path,
  fileSystemType: () => 0xef53, // ext4
  mounts: () => null,
  syncRoots: [],
  sharedFolders: [],
}
const windows: PlaceProbe = { ...plain, platform: 'win32', fileSystemType: () => null }

describe('a place is on the network', () => {
  test('when a drive letter of Windows stands for a share', () => {
    const mapped: PlaceProbe = {
      ...windows,
      realPath: (path) => path.replace(/^H:\\/, '\\\\fs01\\afdeling\\'),
    }
    expect(placeOf('H:\\dialoog\\d.dialoogmeter', mapped)).toBe('network')
    expect(placeOf('C:\\dialoog\\d.dialoogmeter', mapped)).toBe('local')
  })

  test.each([
    ['nfs', 0x6969],
    ['cifs', 0xff534d42],
    ['smb2', 0xfe534d42],
    ['smb2, with its sign', 0xfe534d42 | 0],
  ])('when the file system says it is %s', (_name, type) => {
    expect(placeOf('/srv/afdeling/d.dialoogmeter', { ...plain, fileSystemType: () => type })).toBe('network')
  })

  test('when a program of the user mounted it, and the table of mounts names it', () => {
    const mounts = [
      'overlay / overlay rw 0 0',
      'an@fs01:/afdeling /srv/mijn\\040map fuse.sshfs rw 0 0',
      '/dev/sdb1 /srv/schijf fuseblk rw 0 0',
    ].join('\n')
    const fuse: PlaceProbe = { ...plain, fileSystemType: () => 0x65735546, mounts: () => mounts }
    expect(placeOf('/srv/mijn map/d.dialoogmeter', fuse)).toBe('network')
    expect(placeOf('/srv/mijn mapje/d.dialoogmeter', fuse)).toBe('local')
    expect(placeOf('/srv/schijf/d.dialoogmeter', fuse)).toBe('local')
  })

  test('when a disk is mounted inside a share it is told by the deepest mount', () => {
    const mounts = '//fs01/a /srv/a cifs rw 0 0\n/dev/sdb1 /srv/a/schijf ext4 rw 0 0\n'
    const unknown: PlaceProbe = { ...plain, fileSystemType: () => null, mounts: () => mounts }
    expect(placeOf('/srv/a/d.dialoogmeter', unknown)).toBe('network')
    expect(placeOf('/srv/a/schijf/d.dialoogmeter', unknown)).toBe('local')
  })

  test('when a link on this computer leads to a share', () => {
    const linked: PlaceProbe = { ...windows, realPath: () => '\\\\fs01\\afdeling\\d.dialoogmeter' }
    expect(placeOf('C:\\werk\\d.dialoogmeter', linked)).toBe('network')
  })
})

describe('a place is synced', () => {
  test('by the name of its folder, also behind a link', () => {
    expect(placeOf('C:\\Users\\an\\OneDrive - Gemeente\\d.dialoogmeter', windows)).toBe('synced')
    const linked: PlaceProbe = {
      ...windows,
      realPath: () => 'C:\\Users\\an\\OneDrive - Gemeente\\Bureaublad',
    }
    expect(placeOf('C:\\Users\\an\\Desktop', linked)).toBe('synced')
  })

  test('by what the client says, and not by a name that only begins alike', () => {
    const rooted: PlaceProbe = { ...windows, syncRoots: ['D:\\Werk\\'] }
    expect(placeOf('d:\\werk\\d.dialoogmeter', rooted)).toBe('synced')
    expect(placeOf('D:\\Werkplek\\d.dialoogmeter', rooted)).toBe('local')
  })
})

test('a disk of this computer is local, and so is one that nothing is known of', () => {
  expect(placeOf('/srv/d.dialoogmeter', plain)).toBe('local')
  expect(placeOf('/srv/d.dialoogmeter', { ...plain, fileSystemType: () => null })).toBe('local')
})
