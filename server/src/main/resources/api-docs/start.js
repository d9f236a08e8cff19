// The description is the signed-in person's own: the objects and fields of that company.
const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)
SwaggerUIBundle({
  url: '/api/v1/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  requestInterceptor: (request) => {
    if (token) request.headers['X-XSRF-TOKEN'] = decodeURIComponent(token[1])
    return request
  },
})
