#!/usr/bin/env node
// Checks our Open Badges 3.0 with the Digital Bazaar libraries (safe mode), jose for their VC-JWT, and 1EdTech's JSON
// schemas.
//
//   verify-ob3.mjs <folder> [options]                every OpenBadgeCredential in *.json files below the folder
//   verify-ob3.mjs <base-url> <id-or-url>… [options] those credentials, their VC-JWT, and their baked PNG and SVG
//
//   --revoked <id>      this credential must be revoked (repeatable); all others must not be
//   --email <address>   whom they were issued to
//   --record <file>     a Comprehensive Learner Record that holds them
//   --endorsement <url> an EndorsementCredential that counts (repeatable)
//   --withdrawn <file>  a copy of one that was withdrawn since (repeatable)
//   --map <from>=<to>   fetch <to>… for identifiers that start with <from> (repeatable); <to> must be loopback
//   --contexts <folder> the folder with index.json (default: the nearest assets/contexts above this file)
//   --now <time>        the time to judge validity at
//
// Of badges that one key signed for achievements of one kind, the first is put through every check; the others are left out
// of those that alter it. Nothing outside 127.0.0.1, localhost and [::1] is ever fetched. Ends with "N passed, N failed".
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {isDeepStrictEqual, parseArgs} from 'node:util';
import * as vc from '@digitalbazaar/vc';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {checkStatus, decodeList} from '@digitalbazaar/vc-bitstring-status-list';
import {decodeProtectedHeader, generateKeyPair, importJWK, jwtVerify, SignJWT} from 'jose';
import jsonld from 'jsonld';
import Ajv2019 from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';

const here = dirname(fileURLToPath(import.meta.url));
const {values: options, positionals: [source, ...wanted]} = parseArgs({
  allowPositionals: true,
  options: {
    revoked: {type: 'string', multiple: true, default: []},
    map: {type: 'string', multiple: true, default: []},
    contexts: {type: 'string'},
    now: {type: 'string'},
    email: {type: 'string'},
    record: {type: 'string'},
    endorsement: {type: 'string', multiple: true, default: []},
    withdrawn: {type: 'string', multiple: true, default: []},
  },
});
if(!source) {
  console.error('usage: verify-ob3.mjs <folder | base-url id…> [--revoked id] [--map from=to] [--contexts folder]');
  process.exit(2);
}
const now = options.now ? new Date(options.now) : new Date();
const maps = options.map.map(entry => entry.split('='));
const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

// --- fetching and loading ---------------------------------------------------------------------------------------------

function contextFolder() {
  if(options.contexts) {
    return resolve(options.contexts);
  }
  for(let folder = here; folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'assets', 'contexts');
    if(existsSync(join(found, 'index.json'))) {
      return found;
    }
  }
  throw new Error('no assets/contexts found: give --contexts');
}

const contexts = new Map(Object.entries(JSON.parse(readFileSync(join(contextFolder(), 'index.json'), 'utf8')))
  .map(([url, file]) => [url, JSON.parse(readFileSync(join(contextFolder(), file), 'utf8'))]));

async function get(url, accept = 'application/json') {
  const [from, to] = maps.find(([from]) => url.startsWith(from)) ?? ['', ''];
  const target = to + url.slice(from.length);
  if(!loopback.has(new URL(target).hostname)) {
    throw new Error(`not on loopback: ${target}`);
  }
  const response = await fetch(target, {headers: {accept}, redirect: 'error', signal: AbortSignal.timeout(10_000)});
  if(!response.ok) {
    throw new Error(`${response.status} for ${target}`);
  }
  return response;
}

const cache = new Map();
async function documentLoader(url) {
  if(contexts.has(url)) {
    return {contextUrl: null, documentUrl: url, document: contexts.get(url)};
  }
  const [withoutFragment] = url.split('#');
  if(!cache.has(withoutFragment)) {
    cache.set(withoutFragment, await (await get(withoutFragment)).json());
  }
  return {contextUrl: null, documentUrl: url, document: structuredClone(cache.get(withoutFragment))};
}

function* jsonFiles(folder) {
  for(const name of readdirSync(folder)) {
    const path = join(folder, name);
    if(statSync(path).isDirectory()) {
      yield* jsonFiles(path);
    } else if(name.endsWith('.json')) {
      yield path;
    }
  }
}

async function credentials() {
  const remote = /^https?:/.test(source);
  const found = new Map();
  if(remote) {
    for(const id of wanted) {
      const url = /^https?:/.test(id) ? id : `${source}/credentials/${id}`;
      const json = await (await get(url, 'application/vc+ld+json')).json();
      found.set(json.id, json);
    }
  } else {
    for(const path of jsonFiles(source)) {
      const json = JSON.parse(readFileSync(path, 'utf8'));
      if([json.type].flat().includes('OpenBadgeCredential') && json.proof) {
        found.set(json.id, json);
      }
    }
  }
  return {remote, found: [...found.values()]};
}

// --- results ----------------------------------------------------------------------------------------------------------

let passed = 0;
let failed = 0;
async function check(subject, what, test) {
  let problem;
  try {
    problem = await test();
  } catch(error) {
    problem = error;
  }
  if(problem) {
    failed += 1;
    const text = problem instanceof Error ? describe(problem) : problem;
    console.log(`FAIL  ${subject}  ${what}: ${text}`);
  } else {
    passed += 1;
    console.log(`ok    ${subject}  ${what}`);
  }
}

function describe(error) {
  const inner = [error.errors, error.cause, error.details?.event].flat().filter(Boolean);
  return [error.message, ...inner.map(each => each.message ?? JSON.stringify(each))].join(' / ');
}

// --- the checks -------------------------------------------------------------------------------------------------------

const suite = () => new DataIntegrityProof({cryptosuite});
const statusUnasked = async () => ({verified: true});
const verify = credential =>
  vc.verifyCredential({credential, suite: suite(), documentLoader, now, checkStatus: statusUnasked});

async function verifies(credential) {
  const result = await verify(credential);
  return result.verified ? undefined : result.error;
}

async function isRefused(credential, reason = /./) {
  const result = await verify(credential);
  if(result.verified) {
    return 'it verified';
  }
  return reason.test(describe(result.error)) ? undefined : `refused for another reason: ${describe(result.error)}`;
}

const canonize = document => jsonld.canonize(document, {
  algorithm: 'RDFC-1.0', format: 'application/n-quads', documentLoader, safe: true, rdfDirection: null,
});

const ajv = addFormats(new Ajv2019({strict: false, allErrors: true}));
const schemas = ['ob_v3p0_achievementcredential_schema.json', 'ob_v3p0_achievementcredential_schema.strict.json']
  .map(file => [file, ajv.compile(JSON.parse(readFileSync(join(here, 'schemas', file), 'utf8')))]);

// Open Badges 3.0, "Serialization": null and empty arrays must be omitted.
function emptiness(value, path = '') {
  if(value === null || (Array.isArray(value) && value.length === 0)) {
    return `empty at ${path}`;
  }
  for(const [name, member] of Object.entries(typeof value === 'object' ? value : {})) {
    const problem = emptiness(member, `${path}/${name}`);
    if(problem) {
      return problem;
    }
  }
}

function* tampered(credential) {
  const changes = {
    'name': c => c.name += '.',
    'recipient': c => c.credentialSubject.identifier[0].identityHash = `sha256$${'0'.repeat(64)}`,
    'achievement': c => c.credentialSubject.achievement.id += 'x',
    'criteria': c => c.credentialSubject.achievement.criteria.narrative += ' Or not.',
    'issuer name': c => c.issuer.name = 'Someone else',
    'validFrom': c => c.validFrom = '2000-01-01T00:00:00Z',
    'status index': c => c.credentialStatus.statusListIndex = '99',
    'an added evidence': c => c.evidence = [...c.evidence ?? [], {type: ['Evidence'], narrative: 'forged'}],
    'an undefined member': c => c.grade = 'A',
    'proof time': c => [c.proof].flat()[0].created = '2001-01-01T00:00:00Z',
    'proof value': c => {
      const proof = [c.proof].flat()[0];
      proof.proofValue = proof.proofValue.slice(0, -1) + (proof.proofValue.endsWith('2') ? '3' : '2');
    },
  };
  if(credential.credentialSubject.result) {
    changes.score = c => c.credentialSubject.result[0].value = '13';
  }
  for(const [what, change] of Object.entries(changes)) {
    const copy = structuredClone(credential);
    change(copy);
    yield [what, copy];
  }
}

/** The same credential, signed by a stranger who names our key. */
async function forged(credential) {
  const {proof, ...unsigned} = structuredClone(credential);
  const {verificationMethod} = [proof].flat()[0];
  const key = await Ed25519Multikey.generate({id: verificationMethod, controller: credential.issuer.id});
  const signing = new DataIntegrityProof({cryptosuite, signer: key.signer()});
  return vc.issue({credential: unsigned, suite: signing, documentLoader, now});
}

async function keyIsPublished(credential) {
  const proofs = [credential.proof].flat();
  if(proofs.length !== 1 || proofs[0].cryptosuite !== 'eddsa-rdfc-2022') {
    return 'not exactly one eddsa-rdfc-2022 proof';
  }
  const {verificationMethod} = proofs[0];
  const key = await (await get(verificationMethod)).json();
  const issuer = await (await get(credential.issuer.id)).json();
  if(key.id !== verificationMethod || key.type !== 'Multikey' || !key.publicKeyMultibase?.startsWith('z6Mk')) {
    return 'the key document is no Ed25519 Multikey of that name';
  }
  if(key.controller !== credential.issuer.id || issuer.id !== credential.issuer.id) {
    return 'the controller of the key is not the issuer';
  }
  if(issuer['@context'][0] !== 'https://www.w3.org/ns/did/v1' || ![issuer.type].flat().includes('Profile')) {
    return 'the issuer document is no Profile and controller document';
  }
  if(!issuer.assertionMethod.includes(verificationMethod) || !issuer.verificationMethod.some(m => m.id === key.id)) {
    return 'the issuer document does not list the key';
  }
  await canonize(issuer);
  const {'@context': _, ...embedded} = issuer;
  return Object.entries(credential.issuer).some(([name, value]) => !isDeepStrictEqual(embedded[name], value)) ?
    'the embedded issuer differs from the issuer document' : undefined;
}

async function statusBit(credential, revoked) {
  const result = await checkStatus({credential, documentLoader, suite: suite()});
  if(!result.verified) {
    return result.error ?? 'the status list does not verify';
  }
  const bit = result.results[0].status;
  return bit === revoked ? undefined : `the bit is ${bit}`;
}

/** The text of an uncompressed iTXt chunk; throws unless the keyword is there exactly once. */
function bakedText(png, keyword) {
  const found = [];
  for(let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + length);
    if(png.toString('latin1', at + 4, at + 8) === 'iTXt' && data.indexOf(`${keyword}\0`) === 0) {
      if(data[keyword.length + 1] !== 0) {
        throw new Error('compressed');
      }
      const language = data.indexOf(0, keyword.length + 3);
      found.push(data.toString('utf8', data.indexOf(0, language + 1) + 1));
    }
    at += length + 12;
  }
  if(found.length !== 1) {
    throw new Error(`${keyword} is there ${found.length} times`);
  }
  return found[0];
}

async function bakedImage(credential) {
  const response = await get(credential.image.id, 'image/png');
  const png = Buffer.from(await response.arrayBuffer());
  return isDeepStrictEqual(JSON.parse(bakedText(png, 'openbadgecredential')), credential) ?
    undefined : 'the baked credential is another one';
}

async function servedAs(credential) {
  for(const [url, accept] of [
    [credential.id, 'application/vc+ld+json'], [credential.id, 'application/ld+json'],
    [credential.id, 'application/json'], [`${credential.id}.json`, '*/*'],
  ]) {
    const response = await get(url, accept);
    const type = response.headers.get('content-type') ?? '';
    if(!/^application\/(vc\+ld\+json|vc|ld\+json|json)\b/.test(type)) {
      return `${type} for ${accept}`;
    }
    if(response.headers.get('access-control-allow-origin') !== '*') {
      return 'no CORS header: wallets in browsers cannot read it';
    }
    if(!isDeepStrictEqual(await response.json(), credential)) {
      return `another document for ${accept}`;
    }
  }
}

// --- VC-JWT, SVG, recipient, expiry, record ---------------------------------------------------------------------------

/** The key that the token's own header leads to. */
async function keyOf(token) {
  const {kid} = decodeProtectedHeader(token);
  return importJWK(await (await get(kid)).json(), 'RS256');
}

async function verifyToken(token, credential, when = now) {
  const {payload} = await jwtVerify(token, await keyOf(token), {
    algorithms: ['RS256'], issuer: credential.issuer.id, subject: credential.credentialSubject.id, currentDate: when,
  });
  return payload;
}

async function tokenIsRefused(token, credential, code, when) {
  try {
    await verifyToken(token, credential, when);
  } catch(error) {
    return error.code === code ? undefined : `refused for another reason: ${error.code} ${error.message}`;
  }
  return 'it verified';
}

async function tokenOf(credential) {
  const response = await get(`${credential.id}.jwt`, '*/*');
  return {token: (await response.text()).trim(), type: response.headers.get('content-type')};
}

// Open Badges 3.0, "JSON Web Token Proof Format".
async function tokenVerifies(credential) {
  const {token, type} = await tokenOf(credential);
  const payload = await verifyToken(token, credential);
  const header = decodeProtectedHeader(token);
  if(Object.keys(header).sort().join() !== 'alg,kid,typ' || header.typ !== 'JWT' || !type.startsWith('text/plain')) {
    return `header ${JSON.stringify(header)}, type ${type}`;
  }
  const {iss, jti, nbf, sub, exp, ...told} = payload;
  const {proof, ...unsigned} = credential;
  const seconds = date => date && Date.parse(date) / 1000;
  if(jti !== credential.id || nbf !== seconds(credential.validFrom) || exp !== seconds(credential.validUntil)) {
    return `claims ${JSON.stringify({iss, jti, nbf, sub, exp})}`;
  }
  return isDeepStrictEqual(told, unsigned) ? undefined : 'it tells something else than the credential with a proof';
}

async function* alteredTokens(credential) {
  const {token} = await tokenOf(credential);
  const [header, payload, signature] = token.split('.');
  const encode = value => Buffer.from(JSON.stringify(value)).toString('base64url');
  const told = JSON.parse(Buffer.from(payload, 'base64url'));
  yield ['payload', [header, encode({...told, name: `${told.name}.`}), signature].join('.')];
  yield ['recipient', [header, encode({...told, sub: told.sub, credentialSubject: {...told.credentialSubject, identifier: []}}), signature].join('.')];
  yield ['signature', [header, payload, (signature[0] === 'A' ? 'B' : 'A') + signature.slice(1)].join('.')];
  const {privateKey} = await generateKeyPair('RS256');
  yield ['another key', await new SignJWT(told).setProtectedHeader(decodeProtectedHeader(token)).sign(privateKey)];
}

/** The credential in an SVG, read without our code: the one element directly after the root's start. */
async function bakedDrawing(credential) {
  const response = await get(`${credential.id}/badge-ob3.svg`, 'image/svg+xml');
  const svg = await response.text();
  const found = [...svg.matchAll(/<svg\b[^>]*xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0"[^>]*>\s*<openbadges:credential><!\[CDATA\[([^]*?)\]\]><\/openbadges:credential>/g)];
  if(found.length !== 1 || svg.split('<openbadges:').length !== 2) {
    return `${found.length} badges in it`;
  }
  return isDeepStrictEqual(JSON.parse(found[0][1]), credential) ? undefined : 'it holds another credential';
}

/** Open Badges 3.0, "Verify the Recipient Using an Identifier". */
function isRecipient(credential, email) {
  return credential.credentialSubject.identifier.some(({identityHash, salt, identityType}) =>
    identityType === 'emailAddress' &&
    identityHash === `sha256$${createHash('sha256').update(email.toLowerCase() + salt).digest('hex')}`);
}

const isExpired = async credential => {
  // A day, as verifiers allow for clocks that differ.
  const later = new Date(Date.parse(credential.validUntil) + 86_400_000);
  const result = await vc.verifyCredential(
    {credential, suite: suite(), documentLoader, now: later, checkStatus: statusUnasked});
  if(result.verified) {
    return 'it verified after its end';
  }
  return tokenIsRefused((await tokenOf(credential)).token, credential, 'ERR_JWT_EXPIRED', later);
};

async function checkRecord(file) {
  const record = JSON.parse(readFileSync(file, 'utf8'));
  const held = record.credentialSubject.verifiableCredential;
  await check('record', 'every term is defined (safe mode)', async () => {
    const {proof, ...document} = record;
    await canonize(document);
  });
  await check('record', 'signature', () => verifies(record));
  await check('record', 'holds badges that verify by themselves', async () => {
    for(const credential of held) {
      const problem = await verifies(credential);
      if(problem) {
        return problem;
      }
    }
    return held.length && record.type.includes('ClrCredential') ? undefined : 'it holds none';
  });
  await check('record', 'refused when a badge in it is altered', () => {
    const copy = structuredClone(record);
    copy.credentialSubject.verifiableCredential[0].name += '.';
    return isRefused(copy, /Invalid signature/);
  });
  await check('record', 'refused when a badge in it is left out', () => {
    const copy = structuredClone(record);
    copy.credentialSubject.verifiableCredential.pop();
    return isRefused(copy, /Invalid signature/);
  });
}

// --- endorsements -----------------------------------------------------------------------------------------------------

/** The part of 1EdTech's schema of badges that says what an endorsement in one is. */
const endorsementSchema = schemas.slice(0, 1).map(([, validate]) => {
  const {$defs} = validate.schema;
  return ajv.compile({$defs, $ref: '#/$defs/EndorsementCredential'});
})[0];

async function checkEndorsement(url) {
  const label = `endorsement ${url.split('/').at(-1)}`;
  const endorsement = await (await get(url, 'application/vc+ld+json')).json();
  await check(label, 'every term is defined (safe mode)', async () => {
    const {proof, ...document} = endorsement;
    await canonize(document);
  });
  await check(label, 'signature', () => verifies(endorsement));
  await check(label, 'signed by who endorses, not by who issues badges', async () => {
    const subject = endorsement.credentialSubject;
    const about = await (await get(subject.id)).json();
    const issuer = about.issuer?.id ?? about.creator?.id ?? about.id;
    return endorsement.issuer.id === issuer ? 'it endorses itself' : undefined;
  });
  await check(label, 'key and organisation are published', () => keyIsPublished(endorsement));
  await check(label, 'schema of endorsements', () =>
    endorsementSchema(endorsement) ? undefined : ajv.errorsText(endorsementSchema.errors));
  await check(label, 'no null, no empty array', () => emptiness(endorsement));
  await check(label, 'status: not revoked', () => statusBit(endorsement, false));
  for(const [what, change] of Object.entries({
    'comment': e => e.credentialSubject.endorsementComment += ' Or not.',
    'what it is about': e => e.credentialSubject.id += 'x',
    'who says so': e => e.issuer.name = 'Someone else',
    'when': e => e.validFrom = '2000-01-01T00:00:00Z',
    'status index': e => e.credentialStatus.statusListIndex = '99',
  })) {
    const copy = structuredClone(endorsement);
    change(copy);
    await check(label, `refused when tampered: ${what}`, () => isRefused(copy, /Invalid signature/));
  }
  await check(label, 'refused with an undefined member', () =>
    isRefused({...structuredClone(endorsement), grade: 'A'}, /Safe mode/i));
  await check(label, 'refused when signed with another key', async () =>
    isRefused(await forged(endorsement), /Invalid signature/));
  await check(label, 'Open Badges 2.0', async () => {
    const ob2 = await (await get(url.replace('/endorsements/', '/ob2/endorsements/'), 'application/ld+json')).json();
    const issuer = await (await get(ob2.issuer)).json();
    const sound = ob2.type === 'Endorsement' && ob2.verification.type === 'HostedBadge' && issuer.id === ob2.issuer &&
      ob2.claim.endorsementComment === endorsement.credentialSubject.endorsementComment && issuer.email && issuer.url;
    return sound ? undefined : 'it is no hosted Endorsement of the same';
  });
  lists.set(endorsement.credentialStatus.statusListCredential, endorsement.issuer.id);
}

async function checkWithdrawn(file) {
  const endorsement = JSON.parse(readFileSync(file, 'utf8'));
  const label = `withdrawn ${endorsement.id.split('/').at(-1)}`;
  await check(label, 'status: revoked', () => statusBit(endorsement, true));
  await check(label, 'gone from its address', async () => {
    const response = await fetch(endorsement.id, {headers: {accept: 'application/json'}});
    return response.status === 410 && (await response.json()).revoked === true ? undefined : `status ${response.status}`;
  });
}

// --- run --------------------------------------------------------------------------------------------------------------

const {remote, found} = await credentials();
const lists = new Map();
const seen = new Set();
for(const credential of found) {
  const label = credential.id.split('/').at(-1);
  const revoked = options.revoked.some(id => credential.id === id || credential.id.endsWith(`/${id}`));
  await check(label, 'every term is defined (safe mode)', async () => {
    const {proof, ...document} = credential;
    await canonize(document);
  });
  await check(label, 'signature', () => verifies(credential));
  await check(label, 'key and issuer are published', () => keyIsPublished(credential));
  for(const [file, validate] of schemas) {
    await check(label, `schema ${file.includes('strict') ? 'strict' : 'json'}`, () =>
      validate(credential) ? undefined : ajv.errorsText(validate.errors));
  }
  await check(label, 'no null, no empty array', () => emptiness(credential));
  await check(label, `status: ${revoked ? 'revoked' : 'not revoked'}`, () => statusBit(credential, revoked));
  const kind = [credential.proof[0].verificationMethod, Boolean(credential.credentialSubject.result)].join();
  const thorough = !seen.has(kind);
  seen.add(kind);
  for(const [what, copy] of thorough ? tampered(credential) : []) {
    await check(label, `refused when tampered: ${what}`, () =>
      isRefused(copy, what === 'an undefined member' ? /Safe mode/i : /Invalid signature/));
  }
  if(thorough) {
    await check(label, 'refused when signed with another key', async () =>
      isRefused(await forged(credential), /Invalid signature/));
  }
  if(credential.validUntil) {
    await check(label, 'refused when expired', () => isExpired(credential));
  }
  if(options.email) {
    await check(label, 'recipient', () => isRecipient(credential, options.email) ? undefined : 'issued to somebody else');
    await check(label, 'refused for a wrong recipient', () =>
      isRecipient(credential, 'somebody.else@example.org') ? 'it is theirs' : undefined);
  }
  await check(label, 'achievement document', async () => {
    const {id} = credential.credentialSubject.achievement;
    const achievement = await (await get(id, 'application/ld+json')).json();
    await canonize(achievement);
    return achievement.id === id ? undefined : 'another id';
  });
  if(remote) {
    await check(label, 'baked PNG', () => bakedImage(credential));
    await check(label, 'baked SVG', () => bakedDrawing(credential));
    await check(label, 'VC-JWT (jose)', () => tokenVerifies(credential));
    if(thorough) {
      for await (const [what, token] of alteredTokens(credential)) {
        await check(label, `VC-JWT refused when altered: ${what}`, () =>
          tokenIsRefused(token, credential, 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'));
      }
      await check(label, 'VC-JWT refused before its time', async () =>
        tokenIsRefused((await tokenOf(credential)).token, credential, 'ERR_JWT_CLAIM_VALIDATION_FAILED', new Date(0)));
    }
    await check(label, 'served as JSON with CORS', () => servedAs(credential));
  }
  lists.set(credential.credentialStatus.statusListCredential, credential.issuer.id);
}
for(const url of options.endorsement) {
  await checkEndorsement(url);
}
for(const file of options.withdrawn) {
  await checkWithdrawn(file);
}
for(const [url, issuer] of lists) {
  await check(url, 'status list verifies', async () => verifies((await documentLoader(url)).document));
  await check(url, 'status list form', async () => {
    const {document} = await documentLoader(url);
    const list = await decodeList({encodedList: document.credentialSubject.encodedList});
    return document.id === url && document.issuer === issuer && list.length >= 131_072 ?
      undefined : `id ${document.id}, issuer ${document.issuer}, length ${list.length}`;
  });
  await check(url, 'status list refused when tampered', async () => {
    const {document} = await documentLoader(url);
    document.credentialSubject.encodedList = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    return isRefused(document, /Invalid signature/);
  });
}
if(options.record) {
  await checkRecord(options.record);
}
await check(source, 'there are credentials', () => found.length ? undefined : 'none found');
const issuers = new Set(found.map(credential => new URL(credential.issuer.id).origin));
for(const origin of issuers) {
  await check(origin, 'did:web document', async () => {
    const did = await (await get(`${origin}/.well-known/did.json`)).json();
    // The keys of tokens are in a context of their own, which no verifier of proofs needs.
    const multikeys = did.verificationMethod.filter(method => method.type === 'Multikey');
    const webKeys = did.verificationMethod.filter(method => method.type === 'JsonWebKey');
    await canonize({...did, '@context': did['@context'].slice(0, 2), verificationMethod: multikeys});
    const expected = `did:web:${new URL(origin).host.replace(':', '%3A')}`;
    const sound = did.id === expected && webKeys.length && webKeys.every(method => method.publicKeyJwk.kty === 'RSA') &&
      multikeys.every(method => method.id === `${expected}#${method.publicKeyMultibase}`) &&
      did.verificationMethod.every(method => method.controller === expected && did.assertionMethod.includes(method.id));
    return sound ? undefined : `${did.id} is not sound`;
  });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
