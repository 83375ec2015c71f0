// jkurwa, another implementation of Ukrainian signatures, signs or verifies every case of a folder.
// A case is NAME.content with NAME.key and NAME.cer (sign, makes NAME.p7s) or NAME.p7s (verify); a NAME that ends in
// "detached" has its content outside the message. Usage: node kep-peer.mjs sign|verify FOLDER SECONDS
// SECONDS is the signing time. Verifying prints a line "NAME true|false" for each case.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gost89 from 'gost89';
import jk from 'jkurwa';

const [, , task, folder, seconds] = process.argv;
const { Message } = jk.models;
const { hash } = gost89.compat.algos();

const sign = (name, content) => {
  const message = new Message({
    type: 'signedData',
    cert: jk.Certificate.from_asn1(read(name, 'cer')),
    signer: jk.Priv.from_asn1(read(name, 'key')),
    hash,
    signTime: Number(seconds),
    ...(name.endsWith('detached') ? { dataHash: hash(content) } : { data: content }),
  });
  writeFileSync(join(folder, `${name}.p7s`), message.as_asn1());
};

const verify = (name, content) => {
  try {
    const message = new Message(read(name, 'p7s'));
    if (name.endsWith('detached')) message.info.contentInfo.content = content;
    // It compares digests only over the shorter of the two, so an absent one would pass.
    return message.pattrs.messageDigest?.length === 32 && message.verify(hash) === true;
  } catch (fault) {
    console.error(`${name}: ${fault.stack}`);
    return false;
  }
};

function read(name, kind) {
  return readFileSync(join(folder, `${name}.${kind}`));
}

for (const file of readdirSync(folder).filter(file => file.endsWith('.content')).sort()) {
  const name = file.slice(0, -'.content'.length);
  const content = read(name, 'content');
  if (task === 'sign') sign(name, content);
  else console.log(name, verify(name, content));
}
