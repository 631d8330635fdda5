// Makes the one request that its address names.
const planted = {
  fetch: () => fetch('http://planted-fetch.example/'),
  secureFetch: () => fetch('https://198.51.100.20/'),
  lookUp: () => {
    const link = document.createElement('link')
    link.rel = 'dns-prefetch'
    link.href = 'https://planted-look-up.example/'
    document.head.append(link)
  },
  webSocket: () => new WebSocket('ws://198.51.100.21:8081/'),
  packet: () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: 'stun:198.51.100.22:3478' }] })
    connection.createDataChannel('planted')
    return connection.createOffer().then((offer) => connection.setLocalDescription(offer))
  },
  spelling: () => document.querySelector('textarea').focus(),
  nothing: () => undefined,
}

// Whether it is answered does not matter here, and nothing will answer.
Promise.resolve(planted[location.hash.slice(1)]()).catch(() => undefined)
