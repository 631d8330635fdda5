// Wraps or unwraps a key file and is killed on the way, as DIALOOGMETER_FAILPOINT says. Arguments: wrap|unwrap, the file.
import { readKey, unwrapKeyFile, wrapKeyFile } from '#data/db/keyFile.ts'
import { InventedKeychain } from './keychain.ts'

const [work, path = ''] = process.argv.slice(2)
const keychain = new InventedKeychain('Sanne')
const { key } = await readKey(path, keychain)
if (work === 'wrap') await wrapKeyFile(path, key, keychain)
else await unwrapKeyFile(path, key)
