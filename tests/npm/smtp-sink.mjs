// A real SMTP server that a test commands over a small HTTP port beside it.
//   GET    /state                 {attempts, mails}: how often somebody began a mail, how many were taken
//   GET    /mails                 what was taken, attachments in base64
//   DELETE /mails
//   PUT    /recipients/{address}  {"code": 550, "text": "…"}: refuse this recipient; {"code": 250}: take it again
//   PUT    /delay                 {"ms": 500}: before each answer to a mail's content
//   PUT    /cut                   {"times": 1}: take the next mails, but break the connection instead of saying so
//   POST   /down, POST /up        close the port and every connection; open the same port again
import http from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

const mails = []
const refusals = new Map()
let attempts = 0
let delay = 0
let cuts = 0
let port = 0
let server

const refusal = ({ code, text }) => Object.assign(new Error(text), { responseCode: code })

async function take(stream, session) {
  const { from, to, subject, text, html, headerLines, attachments } = await simpleParser(stream)
  await pause(delay)
  mails.push({
    from: session.envelope.mailFrom.address || from?.text || '',
    to: session.envelope.rcptTo.map(recipient => recipient.address),
    subject: subject ?? '',
    text: text ?? '',
    html: html || '',
    headers: headerLines.map(({ line }) => line.replace(/\r?\n(?=[ \t])/g, '')),
    attachments: attachments.map(file => ({
      name: file.filename ?? '', type: file.contentType, content: file.content.toString('base64')
    }))
  })
}

function open() {
  const sockets = new Set()
  server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 50,
    onMailFrom(_address, _session, done) { attempts++; done() },
    onRcptTo({ address }, _session, done) {
      const refused = refusals.get(address.toLowerCase())
      done(refused && refusal(refused))
    },
    onData(stream, session, done) {
      take(stream, session).then(() => {
        if (cuts === 0) return done()
        cuts--
        for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy()
      }, done)
    }
  })
  server.on('error', () => {}) // a peer that hangs up is no failure of ours
  server.server.on('connection', socket => sockets.add(socket.on('close', () => sockets.delete(socket))))
  return new Promise((ready, failed) => {
    server.server.once('error', failed)
    server.listen(port, '127.0.0.1', () => {
      port = server.server.address().port
      ready()
    })
  })
}

async function reopen() {
  for (let tries = 0; ; tries++) {
    try { return await open() } catch (error) {
      if (error.code !== 'EADDRINUSE' || tries === 50) throw error
      await pause(100) // a passing connection may hold the port for a moment
    }
  }
}

const close = () => new Promise(closed => server.close(closed))

const commands = {
  'GET state': () => ({ attempts, mails: mails.length }),
  'GET mails': () => mails,
  'DELETE mails': () => { mails.length = 0 },
  'PUT recipients': (body, address) => { body.code === 250 ? refusals.delete(address) : refusals.set(address, body) },
  'PUT delay': ({ ms }) => { delay = ms },
  'PUT cut': ({ times }) => { cuts = times },
  'POST down': close,
  'POST up': reopen
}

const control = http.createServer(async (request, response) => {
  const [noun, argument = ''] = request.url.slice(1).split('/')
  const command = commands[`${request.method} ${noun}`]
  if (!command) return response.writeHead(404).end()
  try {
    const body = Buffer.concat(await request.toArray()).toString()
    const answer = await command(body && JSON.parse(body), decodeURIComponent(argument).toLowerCase())
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}))
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
})

await open()
control.listen(0, '127.0.0.1', () => console.log(`listening ${port} ${control.address().port}`))
